// iam:DeleteUserPermissionsBoundary: removes the permissions boundary of a user.
//
// IAM: iam:DeleteUserPermissionsBoundary on the user.
// Errors, in order: NoSuchEntity (user), NoSuchEntity (no boundary).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_user_permissions_boundary {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    if (found->boundary.empty()) {
        return error_with_status(404, "NoSuchEntity", "User ", found->id,
                                 " does not have a permissions boundary.");
    }
    User& user = own_user(call, found->id);
    user.boundary = Str();
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace delete_user_permissions_boundary

SKYLENS_DEFINE_OP(DeleteUserPermissionsBoundary) = {.write = delete_user_permissions_boundary::run,
                                                    .requirements = require_user};

}  // namespace skylens::iam
