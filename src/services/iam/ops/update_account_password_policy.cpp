// iam:UpdateAccountPasswordPolicy: sets the password policy of the account. What is left out goes
//   back to its default.
//
// IAM: iam:UpdateAccountPasswordPolicy on *.
// Errors, in order: none.
// CloudTrail: responseElements null.
//
// Deviations from AWS: passwords do not expire by themselves; the credential report tells when
//   they would.
#include "aws/operation.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace update_account_password_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    PasswordPolicy policy;
    policy.minimum_length = params.integer("MinimumPasswordLength", 6);
    policy.symbols = params.flag("RequireSymbols");
    policy.numbers = params.flag("RequireNumbers");
    policy.upper = params.flag("RequireUppercaseCharacters");
    policy.lower = params.flag("RequireLowercaseCharacters");
    policy.users_may_change = params.flag("AllowUsersToChangePassword");
    policy.max_age = params.integer("MaxPasswordAge");
    policy.reuse_prevention = params.integer("PasswordReusePrevention");
    if (params.has("HardExpiry")) policy.hard_expiry = params.flag("HardExpiry");
    call.account().iam->password_policy = policy;
    return Value::object();
}

}  // namespace update_account_password_policy

SKYLENS_DEFINE_OP(UpdateAccountPasswordPolicy) = {.write = update_account_password_policy::run};

}  // namespace skylens::iam
