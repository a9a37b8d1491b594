#include "services/ec2/ebs_keys.h"

#include "base/hash.h"

namespace skylens::ec2 {
namespace {

Str managed_key_arn(const aws::World& world, aws::Place place) {
    Hasher hasher;
    hasher.add_text(world.account(place).id);
    hasher.add_text(aws::region_name(place.region));
    const Str id = aws::uuid_from(world.seed, hasher.value());
    return aws::arn(world, place, "kms", join("key/", id.view()));
}

}  // namespace

Str default_ebs_key(aws::World& world, aws::Place place, sim::EffectId) {
    const State& state = world.at(place).ec2;
    return state.default_ebs_key.empty() ? managed_key_arn(world, place) : state.default_ebs_key;
}

Str resolve_ebs_key(aws::World& world, aws::Place place, std::string_view given,
                    sim::EffectId cause) {
    if (given.empty()) return default_ebs_key(world, place, cause);
    const std::string own_alias = aws::arn(world, place, "kms", kManagedEbsKey).string();
    if (given == kManagedEbsKey || given == own_alias) return managed_key_arn(world, place);
    if (given.substr(0, 4) == "arn:") return Str(given);
    const bool alias = given.substr(0, 6) == "alias/";
    return aws::arn(world, place, "kms", join(alias ? "" : "key/", given));
}

Str use_ebs_key(aws::WriteCall& call, std::string_view key_arn, std::string_view) {
    if (key_arn.empty() || key_arn == managed_key_arn(call.world, call.place)) return {};
    return Str(join(key_arn, " does not exist."));
}

Str ebs_key_trouble(const aws::World&, std::string_view) { return {}; }

}  // namespace skylens::ec2
