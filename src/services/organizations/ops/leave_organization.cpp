// organizations:LeaveOrganization: a member account leaves its organization.
//
// IAM: organizations:LeaveOrganization on *.
// Errors, in order: AWSOrganizationsNotInUseException, MasterCannotLeaveOrganizationException.
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace leave_organization {

Result<Value> run(aws::WriteCall& call, const aws::Params&) {
    SKYLENS_TRY(const Organization* found, need_organization(call.read()));
    if (found->management == call.account_id()) return management_cannot_leave();
    Organization& organization = own_organization(call);
    detach_all(organization, call.account_id());
    organization.members.erase(call.account_id());
    return Value::object();
}

}  // namespace leave_organization

SKYLENS_DEFINE_OP(LeaveOrganization) = {.write = leave_organization::run,
                                        .requirements = require_named};

}  // namespace skylens::organizations
