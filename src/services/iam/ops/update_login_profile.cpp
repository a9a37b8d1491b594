// iam:UpdateLoginProfile: sets the console password of a user anew, or whether it must be
//   changed.
//
// IAM: iam:UpdateLoginProfile on the user.
// Errors, in order: NoSuchEntity (user, profile), PasswordPolicyViolation.
// CloudTrail: the password hidden; responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/passwords.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace update_login_profile {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const User* found, need_user(state, params.str("UserName")));
    if (!found->login) return no_login_profile(found->id);
    const Str wanted = params.str("Password");
    if (params.has("Password")) {
        SKYLENS_TRY_OK(check_new_password(state, *found->login, call.world.seed, wanted));
    }
    User& user = own_user(call, found->id);
    if (params.has("Password")) set_password(*user.login, call.world.seed, wanted, call.now);
    if (params.has("PasswordResetRequired")) {
        user.login->reset_required = params.flag("PasswordResetRequired");
    }
    return Value::object();
}

}  // namespace update_login_profile

SKYLENS_DEFINE_OP(UpdateLoginProfile) = {.write = update_login_profile::run,
                                         .requirements = require_user};

}  // namespace skylens::iam
