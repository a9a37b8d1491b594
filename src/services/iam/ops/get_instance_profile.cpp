// iam:GetInstanceProfile: an instance profile with its role.
//
// IAM: iam:GetInstanceProfile on the instance profile.
// Errors, in order: NoSuchEntity.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_instance_profile {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    SKYLENS_TRY(const InstanceProfile* profile,
                need_instance_profile(state, params.str("InstanceProfileName")));
    return Value::object(
        {{"InstanceProfile", instance_profile_value(call.account_id(), state, *profile)}});
}

}  // namespace get_instance_profile

SKYLENS_DEFINE_OP(GetInstanceProfile) = {.read = get_instance_profile::run,
                                         .requirements = require_instance_profile};

}  // namespace skylens::iam
