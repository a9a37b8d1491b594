// organizations:DisablePolicyType: switches a policy type off: policies of that type bind nobody
//   any more and are detached everywhere.
//
// IAM: organizations:DisablePolicyType on the root.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), RootNotFoundException, PolicyTypeNotEnabledException.
// CloudTrail: the root as responseElements.
//
// Deviations from AWS: done at once, without PENDING_DISABLE. Where AWS's own text of an
//   exception is not known, it is the API Reference's.
#include <algorithm>

#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace disable_policy_type {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    PolicyType type = PolicyType::ServiceControl;
    if (!read_policy_type(params.str("PolicyType"), type)) {
        return aws::not_simulated("The policy type ", params.str("PolicyType"));
    }
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    if (params.str("RootId") != found->root) return no_root();
    if (!is_enabled(*found, type)) return type_not_enabled();
    Organization& organization = own_organization(call);
    auto& enabled = organization.enabled;
    enabled.erase(std::find(enabled.begin(), enabled.end(), type));
    for (Policy& policy : organization.policies) {
        if (policy.type == type) policy.targets.clear();
    }
    return Value::object({{"Root", root_value(organization)}});
}

}  // namespace disable_policy_type

SKYLENS_DEFINE_OP(DisablePolicyType) = {.write = disable_policy_type::run,
                                        .requirements = require_named};

}  // namespace skylens::organizations
