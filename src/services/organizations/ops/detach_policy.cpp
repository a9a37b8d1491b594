// organizations:DetachPolicy: takes a policy off the root, a unit or an account.
//
// IAM: organizations:DetachPolicy on the policy and on the target.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), PolicyNotFoundException, TargetNotFoundException, PolicyTypeNotEnabledException,
//   PolicyNotAttachedException, ConstraintViolationException (the last service control policy of
//   the target), InvalidInputException (RCPFullAWSAccess).
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include <algorithm>

#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace detach_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Policy* policy = found->policies.find(params.str("PolicyId"));
    if (policy == nullptr) return no_policy();
    const Str target = params.str("TargetId");
    if (!is_target(*found, target)) return no_target();
    if (!is_enabled(*found, policy->type)) return type_not_enabled();
    if (!is_attached(*policy, target)) {
        return aws::error("PolicyNotAttachedException",
                          "The policy isn't attached to the specified target in the specified "
                          "root.");
    }
    if (policy->aws_managed && policy->type == PolicyType::ResourceControl) {
        return invalid_input("You can't detach the RCPFullAWSAccess policy.");
    }
    if (attached_count(*found, policy->type, target) == 1) {
        return constraint(
            "You cannot remove the last policy attached to the specified target. You "
            "should have at least one attached at all times.");
    }
    auto& targets = own_organization(call).policies.find(policy->id)->targets;
    targets.erase(std::find(targets.begin(), targets.end(), target));
    return Value::object();
}

}  // namespace detach_policy

SKYLENS_DEFINE_OP(DetachPolicy) = {.write = detach_policy::run, .requirements = require_named};

}  // namespace skylens::organizations
