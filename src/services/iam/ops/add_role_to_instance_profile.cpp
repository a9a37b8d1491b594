// iam:AddRoleToInstanceProfile: puts a role into an instance profile, which holds at most one.
//
// IAM: iam:AddRoleToInstanceProfile on the instance profile, and iam:PassRole on the role.
// Errors, in order: NoSuchEntity (profile, role), UnmodifiableEntity, LimitExceeded
//   (InstanceSessionsPerInstanceProfile).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace add_role_to_instance_profile {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance_profile(call, params, out);
    const Role* role = call.account().iam->roles.find(params.str("RoleName"));
    const Str path = role == nullptr ? Str("/") : role->path;
    require_pass_role(role_arn(call.account_id(), path, params.str("RoleName")),
                      "ec2.amazonaws.com", out);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    const Str name = params.str("InstanceProfileName");
    SKYLENS_TRY(const InstanceProfile* found, need_instance_profile(state, name));
    SKYLENS_TRY(const Role* role, need_role(state, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*role));
    if (!found->role.empty()) return over_quota("InstanceSessionsPerInstanceProfile: 1");
    state.instance_profiles.find(name)->role = role->id;
    call.changed("AWS::IAM::Role", role->role_id);
    return Value::object();
}

}  // namespace add_role_to_instance_profile

SKYLENS_DEFINE_OP(AddRoleToInstanceProfile) = {
    .write = add_role_to_instance_profile::run,
    .requirements = add_role_to_instance_profile::requirements};

}  // namespace skylens::iam
