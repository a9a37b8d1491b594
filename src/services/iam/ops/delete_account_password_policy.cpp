// iam:DeleteAccountPasswordPolicy: takes the password policy away; AWS's default one holds again.
//
// IAM: iam:DeleteAccountPasswordPolicy on *.
// Errors, in order: NoSuchEntity.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_account_password_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params&) {
    std::optional<PasswordPolicy>& policy = call.account().iam->password_policy;
    if (!policy) {
        return error_with_status(404, "NoSuchEntity",
                                 "The account policy with name PasswordPolicy cannot be found.");
    }
    policy.reset();
    return Value::object();
}

}  // namespace delete_account_password_policy

SKYLENS_DEFINE_OP(DeleteAccountPasswordPolicy) = {.write = delete_account_password_policy::run};

}  // namespace skylens::iam
