// organizations:RemoveAccountFromOrganization: the management account removes a member account.
//
// IAM: organizations:RemoveAccountFromOrganization on the account.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), AccountNotFoundException, MasterCannotLeaveOrganizationException.
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace remove_account_from_organization {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Str account = params.str("AccountId");
    if (!found->members.contains(account)) return no_account();
    if (found->management == account) return management_cannot_leave();
    Organization& organization = own_organization(call);
    detach_all(organization, account);
    organization.members.erase(account);
    return Value::object();
}

}  // namespace remove_account_from_organization

SKYLENS_DEFINE_OP(RemoveAccountFromOrganization) = {.write = remove_account_from_organization::run,
                                                    .requirements = require_named};

}  // namespace skylens::organizations
