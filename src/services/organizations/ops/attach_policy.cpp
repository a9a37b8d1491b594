// organizations:AttachPolicy: attaches a policy to the root, a unit or an account. It binds every
//   member account below at once.
//
// IAM: organizations:AttachPolicy on the policy and on the target.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), PolicyNotFoundException, TargetNotFoundException, PolicyTypeNotEnabledException,
//   DuplicatePolicyAttachmentException, ConstraintViolationException (more than five of a type).
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace attach_policy {

constexpr std::size_t kAttachedMax = 5;  // of one type, to one target

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Policy* policy = found->policies.find(params.str("PolicyId"));
    if (policy == nullptr) return no_policy();
    const Str target = params.str("TargetId");
    if (!is_target(*found, target)) return no_target();
    if (!is_enabled(*found, policy->type)) return type_not_enabled();
    if (is_attached(*policy, target)) {
        return aws::error("DuplicatePolicyAttachmentException",
                          "The selected policy is already attached to the specified target.");
    }
    if (attached_count(*found, policy->type, target) >= kAttachedMax) {
        return constraint(
            "You have attached the maximum number of policies to the specified target.");
    }
    own_organization(call).policies.find(policy->id)->targets.push_back(target);
    return Value::object();
}

}  // namespace attach_policy

SKYLENS_DEFINE_OP(AttachPolicy) = {.write = attach_policy::run, .requirements = require_named};

}  // namespace skylens::organizations
