#include "shell/s3/presign.h"

#include "base/text.h"
#include "services/iam/iam.h"
#include "services/s3/presigned.h"
#include "shell/s3/listing.h"
#include "shell/s3/paths.h"

namespace skylens::shell::s3 {
namespace {

constexpr std::int64_t kHour = 3600;

Result<std::int64_t> seconds_given(const ParsedOptions& parsed) {
    if (parsed.given.empty()) return kHour;
    const std::string& text = parsed.given[0].words[0];
    std::int64_t out = 0;
    if (text.size() > 9) return usage_error("argument --expires-in: too large");
    for (const char digit : text)
        out = out * 10 + (digit - '0');
    return out;
}

// The key that the present identity signs with. One that is only given as a key need not exist.
Result<Str> signing_key(const Caller& caller) {
    const aws::World& world = caller.context().session.world();
    const Identity& identity = caller.identity();
    const std::string_view start = identity.as.view().substr(0, 4);
    if (identity.as.size() == 20 && (start == "AKIA" || start == "ASIA")) return identity.as;
    const int account = identity.account.empty() ? 0 : world.find_account(identity.account);
    SKYLENS_TRY(const aws::Principal who,
                iam::resolve_principal(world, static_cast<std::uint16_t>(account), identity.as));
    const Str key = iam::signing_key_id(who);
    if (!iam::holder_of_key(world, key).ok()) {
        return Failure{"NotSimulated",
                       join("presign as ", identity.as.view(),
                            " is not simulated; a user, a role or temporary credentials are")};
    }
    return key;
}

}  // namespace

Output run_presign(Caller& caller, const std::vector<std::string>& words) {
    static const std::vector<OptionRule> kRules = {{"expires-in", Takes::One, false, {}, {}, true}};
    const auto parsed = read_s3_options(kRules, {"path"}, words);
    if (!parsed.ok()) return output_of(parsed.error());
    const auto path = parse_bucket_path(parsed.value().positionals[0]);
    if (!path.ok()) return output_of(path.error());
    if (path.value().key.empty()) {
        return output_of(param_error(
            "\nParameter validation failed:\nInvalid length for parameter Key, value: 0, valid min "
            "length: 1"));
    }
    const auto seconds = seconds_given(parsed.value());
    if (!seconds.ok()) return output_of(seconds.error());
    const auto key = signing_key(caller);
    if (!key.ok()) return output_of(key.error());
    return {skylens::s3::presigned_url(caller.context().session.world(), key.value(),
                                       caller.identity().region, path.value().bucket,
                                       path.value().key, seconds.value())
                    .string() +
                "\n",
            {},
            0};
}

}  // namespace skylens::shell::s3
