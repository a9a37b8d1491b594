// iam:DetachUserPolicy: takes a managed policy off a user.
//
// IAM: iam:DetachUserPolicy on the user, with iam:PolicyARN.
// Errors, in order: NoSuchEntity (user), NoSuchEntity (not attached).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace detach_user_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    SKYLENS_TRY_OK(check_detach(found->permissions, params.str("PolicyArn")));
    User& user = own_user(call, found->id);
    detach(user.permissions, params.str("PolicyArn"));
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace detach_user_policy

SKYLENS_DEFINE_OP(DetachUserPolicy) = {.write = detach_user_policy::run,
                                       .requirements = require_user};

}  // namespace skylens::iam
