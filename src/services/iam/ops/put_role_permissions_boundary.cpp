// iam:PutRolePermissionsBoundary: sets or replaces the permissions boundary of a role.
//
// IAM: iam:PutRolePermissionsBoundary on the role, with iam:PermissionsBoundary.
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
namespace put_role_permissions_boundary {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    const Str arn = params.str("PermissionsBoundary");
    SKYLENS_TRY_OK(check_boundary(call.account().iam, arn));
    Role& role = own_role(call, found->id);
    role.boundary = arn;
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace put_role_permissions_boundary

SKYLENS_DEFINE_OP(PutRolePermissionsBoundary) = {.write = put_role_permissions_boundary::run,
                                                 .requirements = require_role};

}  // namespace skylens::iam
