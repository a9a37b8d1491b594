#include "services/iam/ids.h"

#include "base/hash.h"
#include "base/text.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr char kBase32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr char kBase64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// `count` characters that follow from a seed and a text.
std::string characters(const char* alphabet, int bits, std::uint64_t seed, std::string_view text,
                       int count) {
    std::string out;
    std::uint64_t pool = 0;
    int left = 0;
    for (std::uint64_t block = 0; static_cast<int>(out.size()) < count;
         pool >>= bits, left -= bits) {
        if (left < bits) {
            Hasher hasher;
            hasher.add(seed);
            hasher.add_text(text);
            hasher.add(block++);
            pool = hasher.value();
            left = 64;
        }
        out += alphabet[pool & ((1U << bits) - 1U)];
    }
    return out;
}

Str make_arn(std::string_view account, std::string_view kind, std::string_view path,
             std::string_view name) {
    return join("arn:aws:iam::", account, ":", kind, path, name);
}

}  // namespace

Str new_unique_id(aws::World& world, std::string_view prefix) {
    return join(prefix, characters(kBase32, 5, world.new_number(prefix), prefix, 17));
}

Str new_access_key_id(aws::World& world, std::string_view prefix) {
    return join(prefix, characters(kBase32, 5, world.new_number(prefix), prefix, 16));
}

Str secret_key_of(std::uint64_t seed, std::string_view access_key_id) {
    return characters(kBase64, 6, seed, join("secret", access_key_id), 40);
}

Str session_token_of(std::uint64_t seed, std::string_view access_key_id) {
    return join("IQoJb3JpZ2luX2Vj",
                characters(kBase64, 6, seed, join("token", access_key_id), 340));
}

Str console_key_id(std::string_view unique_id, std::string_view session) {
    return join("ASIA", characters(kBase32, 5, 0, join(unique_id, ":", session), 16));
}

Str user_arn(std::string_view account, std::string_view path, std::string_view name) {
    return make_arn(account, "user", path, name);
}
Str group_arn(std::string_view account, std::string_view path, std::string_view name) {
    return make_arn(account, "group", path, name);
}
Str role_arn(std::string_view account, std::string_view path, std::string_view name) {
    return make_arn(account, "role", path, name);
}
Str policy_arn(std::string_view account, std::string_view path, std::string_view name) {
    return make_arn(account, "policy", path, name);
}
Str instance_profile_arn(std::string_view account, std::string_view path, std::string_view name) {
    return make_arn(account, "instance-profile", path, name);
}
Str session_arn(std::string_view account, std::string_view role, std::string_view session) {
    return join("arn:aws:sts::", account, ":assumed-role/", role, "/", session);
}

bool split_iam_arn(std::string_view arn, IamArn& out) {
    constexpr std::string_view kStart = "arn:aws:iam::";
    if (arn.substr(0, kStart.size()) != kStart) return false;
    arn.remove_prefix(kStart.size());
    const std::size_t colon = arn.find(':');
    if (colon == std::string_view::npos) return false;
    out.account = arn.substr(0, colon);
    const std::string_view resource = arn.substr(colon + 1);
    const std::size_t slash = resource.find('/');
    out.kind = resource.substr(0, slash);
    out.name = resource.substr(resource.rfind('/') + 1);
    return slash != std::string_view::npos && !out.name.empty();
}

}  // namespace skylens::iam
