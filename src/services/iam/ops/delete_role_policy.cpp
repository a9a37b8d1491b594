// iam:DeleteRolePolicy: deletes an inline policy of a role.
//
// IAM: iam:DeleteRolePolicy on the role.
// Errors, in order: NoSuchEntity (role), UnmodifiableEntity, NoSuchEntity (policy).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_role_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    const Str name = params.str("PolicyName");
    SKYLENS_TRY_OK(check_inline_exists(found->permissions, Owner::Role, name));
    Role& role = own_role(call, found->id);
    delete_inline(role.permissions, name);
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace delete_role_policy

SKYLENS_DEFINE_OP(DeleteRolePolicy) = {.write = delete_role_policy::run,
                                       .requirements = require_role};

}  // namespace skylens::iam
