// iam:CreateAccountAlias: gives the account its one alias, replacing another.
//
// IAM: iam:CreateAccountAlias on *.
// Errors, in order: EntityAlreadyExists (another account has it).
// CloudTrail: responseElements null.
//
// Deviations from AWS: only the accounts of this world compete for an alias.
#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace create_account_alias {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str alias = params.str("AccountAlias");
    for (const aws::Account& account : call.world.accounts) {
        if (account.iam->alias == alias) {
            return already_exists(join("The account alias ", alias));
        }
    }
    call.account().iam->alias = alias;
    return Value::object();
}

}  // namespace create_account_alias

SKYLENS_DEFINE_OP(CreateAccountAlias) = {.write = create_account_alias::run};

}  // namespace skylens::iam
