// iam:DeleteAccountAlias: removes the account alias.
//
// IAM: iam:DeleteAccountAlias on *.
// Errors, in order: NoSuchEntity.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_account_alias {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str alias = params.str("AccountAlias");
    if (call.account().iam->alias != alias) {
        return error_with_status(404, "NoSuchEntity", "The account alias ", alias,
                                 " cannot be found.");
    }
    call.account().iam->alias = Str();
    return Value::object();
}

}  // namespace delete_account_alias

SKYLENS_DEFINE_OP(DeleteAccountAlias) = {.write = delete_account_alias::run};

}  // namespace skylens::iam
