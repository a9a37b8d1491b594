// iam:CreateLoginProfile: gives a user a console password.
//
// IAM: iam:CreateLoginProfile on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity, EntityAlreadyExists,
//   PasswordPolicyViolation.
// CloudTrail: the profile without the password.
//
// Deviations from AWS: the password itself is not kept.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_login_profile {

// The default password policy. Source: IAM User Guide, "Setting an account password policy".
Status check_password(std::string_view password) {
    bool upper = false;
    bool lower_case = false;
    bool digit = false;
    bool other = false;
    for (const char c : password) {
        if (c >= 'A' && c <= 'Z')
            upper = true;
        else if (c >= 'a' && c <= 'z')
            lower_case = true;
        else if (c >= '0' && c <= '9')
            digit = true;
        else
            other = true;
    }
    if (password.size() < 8) {
        return Error{"PasswordPolicyViolation", "Password should have a minimum length of 8"};
    }
    if (upper + lower_case + digit + other < 3) {
        return Error{"PasswordPolicyViolation",
                     "Password should have at least three of the following: uppercase letters, "
                     "lowercase letters, numbers, symbols"};
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user_or_caller(call.read(), params));
    if (found->login) return already_exists(join("Login Profile for user ", found->id));
    SKYLENS_TRY_OK(check_password(params.str("Password")));
    User& user = own_user(call, found->id);
    user.login = LoginProfile{call.now, params.flag("PasswordResetRequired")};
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
