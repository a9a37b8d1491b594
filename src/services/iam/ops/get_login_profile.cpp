// iam:GetLoginProfile: whether and since when a user has a console password.
//
// IAM: iam:GetLoginProfile on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity (user, profile).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_login_profile {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* user, need_user_or_caller(call, params));
    if (!user->login) return no_login_profile(user->id);
    return Value::object(
        {{"LoginProfile",
          Value::object({{"UserName", user->id},
                         {"CreateDate", date_value(user->login->created)},
                         {"PasswordResetRequired", user->login->reset_required}})}});
}

}  // namespace get_login_profile

SKYLENS_DEFINE_OP(GetLoginProfile) = {.read = get_login_profile::run, .requirements = require_user};

}  // namespace skylens::iam
