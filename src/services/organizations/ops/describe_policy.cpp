// organizations:DescribePolicy: a policy with its text.
//
// IAM: organizations:DescribePolicy on the policy.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), PolicyNotFoundException.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace describe_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Policy* policy = organization->policies.find(params.str("PolicyId"));
    if (policy == nullptr) return no_policy();
    return Value::object({{"Policy", policy_value(*organization, *policy)}});
}

}  // namespace describe_policy

SKYLENS_DEFINE_OP(DescribePolicy) = {.read = describe_policy::run, .requirements = require_named};

}  // namespace skylens::organizations
