// iam:CreateLoginProfile: gives a user a console password.
//
// IAM: iam:CreateLoginProfile on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity, EntityAlreadyExists,
//   PasswordPolicyViolation.
// CloudTrail: the profile without the password.
//
// Deviations from AWS: only a digest of the password is kept.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/passwords.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_login_profile {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user_or_caller(call.read(), params));
    if (found->login) return already_exists(join("Login Profile for user ", found->id));
    SKYLENS_TRY_OK(check_password(call.account().iam, params.str("Password")));
    User& user = own_user(call, found->id);
    user.login = LoginProfile{call.now, params.flag("PasswordResetRequired"), call.now, {}, {}};
    set_password(*user.login, call.world.seed, params.str("Password"), call.now);
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object(
        {{"LoginProfile", Value::object({{"UserName", user.id},
                                         {"CreateDate", date_value(user.login->created)},
                                         {"PasswordResetRequired", user.login->reset_required}})}});
}

}  // namespace create_login_profile

SKYLENS_DEFINE_OP(CreateLoginProfile) = {.write = create_login_profile::run,
                                         .requirements = require_user};

}  // namespace skylens::iam
