// iam:GetAccountPasswordPolicy: the password policy that the account has set.
//
// IAM: iam:GetAccountPasswordPolicy on *.
// Errors, in order: NoSuchEntity (none set: AWS's default one holds).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace get_account_password_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    const std::optional<PasswordPolicy>& policy = call.account().iam->password_policy;
    if (!policy) {
        return error_with_status(404, "NoSuchEntity", "The Password Policy with domain name ",
                                 call.account_id(), " cannot be found.");
    }
    Value out = Value::object({{"MinimumPasswordLength", policy->minimum_length},
                               {"RequireSymbols", policy->symbols},
                               {"RequireNumbers", policy->numbers},
                               {"RequireUppercaseCharacters", policy->upper},
                               {"RequireLowercaseCharacters", policy->lower},
                               {"AllowUsersToChangePassword", policy->users_may_change},
                               {"ExpirePasswords", policy->max_age > 0}});
    if (policy->max_age > 0) out.set("MaxPasswordAge", policy->max_age);
    if (policy->reuse_prevention > 0) out.set("PasswordReusePrevention", policy->reuse_prevention);
    if (policy->hard_expiry) out.set("HardExpiry", *policy->hard_expiry);
    return Value::object({{"PasswordPolicy", out}});
}

}  // namespace get_account_password_policy

SKYLENS_DEFINE_OP(GetAccountPasswordPolicy) = {.read = get_account_password_policy::run};

}  // namespace skylens::iam
