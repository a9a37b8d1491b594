// iam:DetachRolePolicy: takes a managed policy off a role.
//
// IAM: iam:DetachRolePolicy on the role, with iam:PolicyARN.
// Errors, in order: NoSuchEntity (role), UnmodifiableEntity, NoSuchEntity (not attached).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace detach_role_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    SKYLENS_TRY_OK(check_detach(found->permissions, params.str("PolicyArn")));
    Role& role = own_role(call, found->id);
    detach(role.permissions, params.str("PolicyArn"));
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace detach_role_policy

SKYLENS_DEFINE_OP(DetachRolePolicy) = {.write = detach_role_policy::run,
                                       .requirements = require_role};

}  // namespace skylens::iam
