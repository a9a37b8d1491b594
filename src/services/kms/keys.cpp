#include "services/kms/keys.h"

#include "aws/arn.h"
#include "aws/pagination.h"
#include "base/hash.h"
#include "base/text.h"
#include "services/iam/iam.h"
#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

constexpr std::string_view kAliasStart = "alias/";
constexpr std::string_view kKeyStart = "key/";

bool is_key_id(std::string_view text) {
    if (text.size() != 36) return text.substr(0, 4) == "mrk-";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-')) return false;
    }
    return true;
}

Result<KeyRef> key_by_id(const aws::World& world, aws::Place place, std::string_view id) {
    if (!is_key_id(id)) return not_found("Invalid keyId '", id, "'");
    if (world.at(place).kms->keys.contains(id)) return KeyRef{place, Str(id)};
    return not_found("Key '", key_arn(world, place, id).view(), "' does not exist");
}

Result<KeyRef> key_by_alias(const aws::World& world, aws::Place place, std::string_view name) {
    const Alias* alias = world.at(place).kms->aliases.find(name);
    if (alias != nullptr) return KeyRef{place, alias->target};
    return not_found("Alias ", alias_arn(world, place, name).view(), " is not found.");
}

Result<KeyRef> key_by_arn(const aws::World& world, aws::Place place, std::string_view text) {
    const std::optional<aws::Arn> arn = aws::parse_arn(text);
    if (!arn || arn->service != "kms") {
        return aws::error("InvalidArnException", "Invalid arn ", text);
    }
    if (arn->region != aws::region_name(place.region)) {
        return not_found("Invalid arn ", arn->region);
    }
    const bool is_alias = arn->resource.substr(0, kAliasStart.size()) == kAliasStart;
    const std::optional<aws::Place> home = aws::place_of(world, *arn);
    if (is_alias) {
        if (home) return key_by_alias(world, *home, arn->resource);
        return not_found("Alias ", text, " is not found.");
    }
    const std::string_view id = arn->resource.substr(0, kKeyStart.size()) == kKeyStart
                                    ? arn->resource.substr(kKeyStart.size())
                                    : std::string_view();
    if (id.empty()) return aws::error("InvalidArnException", "Invalid arn ", text);
    if (home && world.at(*home).kms->keys.contains(id)) return KeyRef{*home, Str(id)};
    return not_found("Key '", text, "' does not exist");
}

}  // namespace

Str key_arn(const aws::World& world, aws::Place place, std::string_view id) {
    return aws::arn(world, place, "kms", join(kKeyStart, id));
}

Str alias_arn(const aws::World& world, aws::Place place, std::string_view alias) {
    return aws::arn(world, place, "kms", alias);
}

Result<KeyRef> resolve_key(const aws::World& world, aws::Place place, std::string_view key) {
    if (key.substr(0, 4) == "arn:") return key_by_arn(world, place, key);
    if (key.substr(0, kAliasStart.size()) == kAliasStart) return key_by_alias(world, place, key);
    return key_by_id(world, place, key);
}

const Key* find_key(const aws::World& world, const KeyRef& ref) {
    return world.at(ref.place).kms->keys.find(ref.id);
}

const Key* find_key(const aws::World& world, std::string_view arn) {
    const std::optional<aws::Arn> parts = aws::parse_arn(arn);
    if (!parts || parts->service != "kms") return nullptr;
    const std::optional<aws::Place> home = aws::place_of(world, *parts);
    if (!home || parts->resource.substr(0, kKeyStart.size()) != kKeyStart) return nullptr;
    return world.at(*home).kms->keys.find(parts->resource.substr(kKeyStart.size()));
}

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn) {
    const Key* key = find_key(world, arn);
    if (key == nullptr) return std::nullopt;
    return key->policy;
}

Result<KeyRef> asked_key(const aws::CallInfo& info, const aws::World& world,
                         const aws::Params& params, Naming naming, std::string_view member) {
    const Str text = params.str(member);
    if (naming == Naming::NoAlias && text.view().find(kAliasStart) != std::string_view::npos) {
        return not_found("Invalid keyId '", text.view(), "'");
    }
    return resolve_key(world, info.place, text);
}

Result<Key*> key_to_change(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const KeyRef ref, asked_key(call, call.world, params, Naming::NoAlias));
    return call.world.at(ref.place).kms->keys.find(ref.id);
}

Result<const Key*> key_to_read(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const KeyRef ref, asked_key(call, call.world, params, Naming::NoAlias));
    return find_key(call.world, ref);
}

Status check_not_pending(const Str& arn, const Key& key) {
    if (key.state != "PendingDeletion") return Ok{};
    return invalid_state(arn.view(), " is pending deletion.");
}

Status check_enabled(const Str& arn, const Key& key) {
    SKYLENS_TRY_OK(check_not_pending(arn, key));
    if (key.state == "Enabled") return Ok{};
    return aws::error("DisabledException", arn.view(), " is disabled.");
}

Value key_metadata(const aws::World& world, const KeyRef& ref) {
    const Key& key = *find_key(world, ref);
    Value out = Value::object({{"AWSAccountId", world.account(ref.place).id},
                               {"KeyId", key.id},
                               {"Arn", key_arn(world, ref.place, key.id)},
                               {"CreationDate", cli_time(key.created)},
                               {"Enabled", key.state == "Enabled"},
                               {"Description", key.description},
                               {"KeyUsage", "ENCRYPT_DECRYPT"},
                               {"KeyState", key.state}});
    if (key.state == "PendingDeletion") out.set("DeletionDate", cli_time(key.deletion));
    out.set("Origin", "AWS_KMS")
        .set("KeyManager", key.managed_by.empty() ? "CUSTOMER" : "AWS")
        .set("CustomerMasterKeySpec", "SYMMETRIC_DEFAULT")
        .set("KeySpec", "SYMMETRIC_DEFAULT")
        .set("EncryptionAlgorithms", Value::array({"SYMMETRIC_DEFAULT"}))
        .set("MultiRegion", false)
        .set("CurrentKeyMaterialId", material_id(world, key, key.rotations.size()));
    return out;
}

const Alias* alias_of_key(const aws::World& world, const KeyRef& ref) {
    for (const Alias& alias : world.at(ref.place).kms->aliases) {
        if (alias.target == ref.id) return &alias;
    }
    return nullptr;
}

Str material_id(const aws::World& world, const Key& key, std::size_t rotations) {
    std::string text;
    for (std::uint64_t part = 0; part < 4; ++part) {
        Hasher hasher;
        hasher.add(world.seed);
        hasher.add_text(key.id);
        hasher.add(rotations * 4 + part);
        text += hex_text(hasher.value(), 16);
    }
    return Str(text);
}

Result<Value> page_of(const aws::Params& params, std::string_view listing, const char* name,
                      std::vector<Value> rows, std::size_t per_page) {
    SKYLENS_TRY(const std::size_t first,
                aws::page_position(listing, params.str("Marker"), "InvalidMarkerException",
                                   "Invalid marker"));
    const auto limit =
        static_cast<std::size_t>(params.integer("Limit", static_cast<std::int64_t>(per_page)));
    Value page = Value::array();
    std::size_t at = first;
    for (; at < rows.size() && at < first + limit; ++at)
        page.push(std::move(rows[at]));
    Value out = Value::object({{Str(std::string_view(name)), std::move(page)}});
    if (at < rows.size()) out.set("NextMarker", aws::page_token(listing, at));
    out.set("Truncated", at < rows.size());
    return out;
}

void key_changed(aws::WriteCall& call, const Key& key) { call.changed("AWS::KMS::Key", key.id); }

}  // namespace skylens::kms
