// organizations:ListAccounts: all accounts of the organization.
//
// IAM: organizations:ListAccounts on *.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: every account is ACTIVE: accounts cannot be closed.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_accounts {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const auto rows = rows_where(organization->members, [](const Member&) { return true; });
    return list_page(call, params, rows, "Accounts", [&](const Member* member) {
        return account_value(call.world, *organization, *member);
    });
}

}  // namespace list_accounts

SKYLENS_DEFINE_OP(ListAccounts) = {.read = list_accounts::run, .requirements = require_named};

}  // namespace skylens::organizations
