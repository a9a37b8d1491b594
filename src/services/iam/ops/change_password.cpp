// iam:ChangePassword: a user changes its own console password.
//
// IAM: iam:ChangePassword on the user; nothing is required when the password policy lets users
//   change their own.
// Errors, in order: InvalidUserType (not an IAM user), NoSuchEntity (no password), AccessDenied
//   (old password), PasswordPolicyViolation.
// CloudTrail: both passwords hidden; responseElements null.
//
// Deviations from AWS: an explicit deny does not stop a user whom the password policy lets change
//   its password.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/passwords.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace change_password {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const std::optional<PasswordPolicy>& policy = call.account().iam->password_policy;
    const bool user = call.principal.type == aws::PrincipalType::User;
    if (user && policy && policy->users_may_change) return;
    require_user(call, params, out);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (call.principal.type != aws::PrincipalType::User) {
        return error_with_status(400, "InvalidUserType",
                                 "Only IAM users can change their own password");
    }
    State& state = call.account().iam;
    SKYLENS_TRY(const User* found, need_user(state, call.principal.name));
    if (!found->login) return no_login_profile(found->id);
    if (!is_password(*found->login, call.world.seed, params.str("OldPassword"))) {
        return error_with_status(403, "AccessDenied", "The old password was incorrect.");
    }
    const Str wanted = params.str("NewPassword");
    SKYLENS_TRY_OK(check_new_password(state, *found->login, call.world.seed, wanted));
    User& user = own_user(call, found->id);
    set_password(*user.login, call.world.seed, wanted, call.now);
    user.login->reset_required = false;
    return Value::object();
}

}  // namespace change_password

SKYLENS_DEFINE_OP(ChangePassword) = {.write = change_password::run,
                                     .requirements = change_password::requirements};

}  // namespace skylens::iam
