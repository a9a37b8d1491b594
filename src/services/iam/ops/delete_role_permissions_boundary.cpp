// iam:DeleteRolePermissionsBoundary: removes the permissions boundary of a role.
//
// IAM: iam:DeleteRolePermissionsBoundary on the role.
// Errors, in order: NoSuchEntity (role), UnmodifiableEntity, NoSuchEntity (no boundary).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_role_permissions_boundary {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    if (found->boundary.empty()) {
        return error_with_status(404, "NoSuchEntity", "Role ", found->id,
                                 " does not have a permissions boundary.");
    }
    Role& role = own_role(call, found->id);
    role.boundary = Str();
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace delete_role_permissions_boundary

SKYLENS_DEFINE_OP(DeleteRolePermissionsBoundary) = {.write = delete_role_permissions_boundary::run,
                                                    .requirements = require_role};

}  // namespace skylens::iam
