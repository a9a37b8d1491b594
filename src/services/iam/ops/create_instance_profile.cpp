// iam:CreateInstanceProfile: creates an empty instance profile.
//
// IAM: iam:CreateInstanceProfile on the new instance profile, with request tags.
// Errors, in order: InvalidInput (tags), EntityAlreadyExists,
//   LimitExceeded (InstanceProfilesPerAccount).
// CloudTrail: the answer as responseElements.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_instance_profile {

constexpr std::size_t kProfilesMax = 1'000;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(Tags tags, read_tags(params, {}));
    const Str name = params.str("InstanceProfileName");
    SKYLENS_TRY_OK(check_new_name(state.instance_profiles, name, "Instance Profile "));
    if (state.instance_profiles.size() >= kProfilesMax) {
        return over_quota("InstanceProfilesPerAccount: 1000");
    }
    InstanceProfile profile;
    profile.id = name;
    profile.profile_id = new_unique_id(call.world, "AIPA");
    profile.path = params.str("Path", "/");
    profile.created = call.now;
    profile.tags = std::move(tags);
    const InstanceProfile& made = state.instance_profiles.insert(std::move(profile));
    return Value::object(
        {{"InstanceProfile", instance_profile_value(call.account_id(), state, made)}});
}

}  // namespace create_instance_profile

SKYLENS_DEFINE_OP(CreateInstanceProfile) = {.write = create_instance_profile::run,
                                            .requirements = require_instance_profile};

}  // namespace skylens::iam
