// organizations:DescribeAccount: one account of the organization.
//
// IAM: organizations:DescribeAccount on the account.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), AccountNotFoundException.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace describe_account {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Member* member = organization->members.find(params.str("AccountId"));
    if (member == nullptr) return no_account();
    return Value::object({{"Account", account_value(call.world, *organization, *member)}});
}

}  // namespace describe_account

SKYLENS_DEFINE_OP(DescribeAccount) = {.read = describe_account::run, .requirements = require_named};

}  // namespace skylens::organizations
