// iam:DeleteLoginProfile: takes the console password of a user away.
//
// IAM: iam:DeleteLoginProfile on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity (user, profile).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_login_profile {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user_or_caller(call.read(), params));
    if (!found->login) return no_login_profile(found->id);
    User& user = own_user(call, found->id);
    user.login.reset();
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace delete_login_profile

SKYLENS_DEFINE_OP(DeleteLoginProfile) = {.write = delete_login_profile::run,
                                         .requirements = require_user};

}  // namespace skylens::iam
