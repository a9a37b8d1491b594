// iam:ListAccountAliases: the account alias, if there is one.
//
// IAM: iam:ListAccountAliases on *.
// Errors, in order: ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/listing.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace list_account_aliases {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    std::vector<Str> aliases;
    if (!call.account().iam->alias.empty()) aliases.push_back(call.account().iam->alias);
    return list_page(call, params, aliases, "AccountAliases",
                     [](const Str& alias) { return Value(alias); });
}

}  // namespace list_account_aliases

SKYLENS_DEFINE_OP(ListAccountAliases) = {.read = list_account_aliases::run};

}  // namespace skylens::iam
