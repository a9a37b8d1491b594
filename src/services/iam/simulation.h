// SimulateCustomPolicy and SimulatePrincipalPolicy: the policy evaluation on made-up requests.
#pragma once

#include "aws/operation.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/state.h"

namespace skylens::iam {

// Adds the policies given as parameters (PolicyInputList, PermissionsBoundaryPolicyInputList,
// OrderedOrganizationPolicyInputList, ResourcePolicy) and judges every action on every resource.
// InvalidInput for a policy that does not parse, or a context entry without a type.
Result<Value> simulate(const aws::ReadCall& call, const aws::Params& params,
                       const aws::Principal& principal, PolicySet policies);

}  // namespace skylens::iam
