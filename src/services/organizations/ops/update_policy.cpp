// organizations:UpdatePolicy: changes name, description or text of a policy; where it is attached
//   the new text binds at once.
//
// IAM: organizations:UpdatePolicy on the policy.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), PolicyNotFoundException, InvalidInputException (an AWS managed policy),
//   MalformedPolicyDocumentException, ConstraintViolationException, DuplicatePolicyException.
// CloudTrail: the policy as responseElements.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace update_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Policy* policy = found->policies.find(params.str("PolicyId"));
    if (policy == nullptr) return no_policy();
    if (policy->aws_managed) return invalid_input("You cannot update an AWS managed policy.");
    iam::PolicyDocument document = policy->document;
    if (params.has("Content")) {
        SKYLENS_TRY(document, check_content(params.str("Content"), policy->type));
    }
    const Str name = params.str("Name", policy->name);
    for (const Policy& other : found->policies) {
        if (other.id != policy->id && other.type == policy->type && other.name == name) {
            return aws::error("DuplicatePolicyException",
                              "A policy with the same name already exists.");
        }
    }
    Organization& organization = own_organization(call);
    Policy& changed = *organization.policies.find(policy->id);
    changed.name = name;
    changed.description = params.str("Description", changed.description);
    changed.document = std::move(document);
    return Value::object({{"Policy", policy_value(organization, changed)}});
}

}  // namespace update_policy

SKYLENS_DEFINE_OP(UpdatePolicy) = {.write = update_policy::run, .requirements = require_named};

}  // namespace skylens::organizations
