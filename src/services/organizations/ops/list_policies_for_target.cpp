// organizations:ListPoliciesForTarget: the policies of a type attached to the root, a unit or an
//   account itself. What it inherits is not listed.
//
// IAM: organizations:ListPoliciesForTarget on the target.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), TargetNotFoundException, InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: only service control and resource control policies are simulated.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_policies_for_target {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    PolicyType type = PolicyType::ServiceControl;
    if (!read_policy_type(params.str("Filter"), type)) {
        return aws::not_simulated("The policy type ", params.str("Filter"));
    }
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Str target = params.str("TargetId");
    if (!is_target(*organization, target)) return no_target();
    const auto rows = rows_where(organization->policies, [&](const Policy& policy) {
        return policy.type == type && is_attached(policy, target);
    });
    return list_page(call, params, rows, "Policies", [organization](const Policy* policy) {
        return policy_summary(*organization, *policy);
    });
}

}  // namespace list_policies_for_target

SKYLENS_DEFINE_OP(ListPoliciesForTarget) = {.read = list_policies_for_target::run,
                                            .requirements = require_named};

}  // namespace skylens::organizations
