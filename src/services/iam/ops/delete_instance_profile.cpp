// iam:DeleteInstanceProfile: deletes an instance profile that holds no role.
//
// IAM: iam:DeleteInstanceProfile on the instance profile.
// Errors, in order: NoSuchEntity, DeleteConflict (role).
// CloudTrail: responseElements null.
//
// Deviations from AWS: running instances do not keep the profile from being deleted, as in AWS.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_instance_profile {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const InstanceProfile* profile,
                need_instance_profile(state, params.str("InstanceProfileName")));
    if (!profile->role.empty()) {
        return delete_conflict(
            "Cannot delete entity, must remove roles from instance profile first.");
    }
    state.instance_profiles.erase(params.str("InstanceProfileName"));
    return Value::object();
}

}  // namespace delete_instance_profile

SKYLENS_DEFINE_OP(DeleteInstanceProfile) = {.write = delete_instance_profile::run,
                                            .requirements = require_instance_profile};

}  // namespace skylens::iam
