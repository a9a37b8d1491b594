// organizations:ListAccountsForParent: the accounts right under the root or a unit.
//
// IAM: organizations:ListAccountsForParent on the parent.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), ParentNotFoundException, InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_accounts_for_parent {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Str parent = params.str("ParentId");
    if (!is_parent(*organization, parent)) return no_parent();
    const auto rows = rows_where(
        organization->members, [&parent](const Member& member) { return member.parent == parent; });
    return list_page(call, params, rows, "Accounts", [&](const Member* member) {
        return account_value(call.world, *organization, *member);
    });
}

}  // namespace list_accounts_for_parent

SKYLENS_DEFINE_OP(ListAccountsForParent) = {.read = list_accounts_for_parent::run,
                                            .requirements = require_named};

}  // namespace skylens::organizations
