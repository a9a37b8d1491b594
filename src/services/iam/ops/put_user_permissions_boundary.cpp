// iam:PutUserPermissionsBoundary: sets or replaces the permissions boundary of a user.
//
// IAM: iam:PutUserPermissionsBoundary on the user, with iam:PermissionsBoundary.
// Errors, in order: NoSuchEntity (user), NoSuchEntity (policy).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace put_user_permissions_boundary {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    const Str arn = params.str("PermissionsBoundary");
    SKYLENS_TRY_OK(check_boundary(call.account().iam, arn));
    User& user = own_user(call, found->id);
    user.boundary = arn;
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace put_user_permissions_boundary

SKYLENS_DEFINE_OP(PutUserPermissionsBoundary) = {.write = put_user_permissions_boundary::run,
                                                 .requirements = require_user};

}  // namespace skylens::iam
