// iam:DeleteUserPolicy: deletes an inline policy of a user.
//
// IAM: iam:DeleteUserPolicy on the user.
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
namespace delete_user_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    const Str name = params.str("PolicyName");
    SKYLENS_TRY_OK(check_inline_exists(found->permissions, Owner::User, name));
    User& user = own_user(call, found->id);
    delete_inline(user.permissions, name);
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace delete_user_policy

SKYLENS_DEFINE_OP(DeleteUserPolicy) = {.write = delete_user_policy::run,
                                       .requirements = require_user};

}  // namespace skylens::iam
