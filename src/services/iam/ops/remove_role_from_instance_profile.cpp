// iam:RemoveRoleFromInstanceProfile: takes the role out of an instance profile.
//
// IAM: iam:RemoveRoleFromInstanceProfile on the instance profile.
// Errors, in order: NoSuchEntity (profile, role not in it), UnmodifiableEntity.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace remove_role_from_instance_profile {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    const Str name = params.str("InstanceProfileName");
    SKYLENS_TRY(const InstanceProfile* found, need_instance_profile(state, name));
    SKYLENS_TRY(const Role* role, need_role(state, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*role));
    if (found->role != role->id) {
        return error_with_status(404, "NoSuchEntity", "The role with name ", role->id,
                                 " cannot be found.");
    }
    state.instance_profiles.find(name)->role = Str();
    call.changed("AWS::IAM::Role", role->role_id);
    return Value::object();
}

}  // namespace remove_role_from_instance_profile

SKYLENS_DEFINE_OP(RemoveRoleFromInstanceProfile) = {.write = remove_role_from_instance_profile::run,
                                                    .requirements = require_instance_profile};

}  // namespace skylens::iam
