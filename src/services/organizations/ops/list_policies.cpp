// organizations:ListPolicies: the policies of a type, AWS's own included.
//
// IAM: organizations:ListPolicies on *.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: only service control and resource control policies are simulated.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_policies {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    PolicyType type = PolicyType::ServiceControl;
    if (!read_policy_type(params.str("Filter"), type)) {
        return aws::not_simulated("The policy type ", params.str("Filter"));
    }
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const auto rows = rows_where(organization->policies,
                                 [type](const Policy& policy) { return policy.type == type; });
    return list_page(call, params, rows, "Policies", [organization](const Policy* policy) {
        return policy_summary(*organization, *policy);
    });
}

}  // namespace list_policies

SKYLENS_DEFINE_OP(ListPolicies) = {.read = list_policies::run, .requirements = require_named};

}  // namespace skylens::organizations
