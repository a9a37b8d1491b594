// organizations:CreatePolicy: makes a policy, attached to nothing yet.
//
// IAM: organizations:CreatePolicy on *.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), PolicyTypeNotAvailableForOrganizationException, MalformedPolicyDocumentException,
//   ConstraintViolationException (longer than 5,120 characters), DuplicatePolicyException.
// CloudTrail: the policy as responseElements.
//
// Deviations from AWS: only service control and resource control policies are simulated; no tags;
//   of a resource control policy the actions are not held against the services that support them.
//   Where AWS's own text of an exception is not known, it is the API Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace create_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    PolicyType type = PolicyType::ServiceControl;
    if (!read_policy_type(params.str("Type"), type)) {
        return aws::not_simulated("The policy type ", params.str("Type"));
    }
    if (params.has("Tags")) return aws::not_simulated("Tags of organization policies");
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    if (!found->all_features) {
        return aws::error("PolicyTypeNotAvailableForOrganizationException",
                          "You can't use the specified policy type with the feature set currently "
                          "enabled for this organization.");
    }
    SKYLENS_TRY(iam::PolicyDocument document, check_content(params.str("Content"), type));
    const Str name = params.str("Name");
    for (const Policy& policy : found->policies) {
        if (policy.type == type && policy.name == name) {
            return aws::error("DuplicatePolicyException",
                              "A policy with the same name already exists.");
        }
    }
    Policy made;
    made.id = join("p-", new_code(call.world, "organization-policy", 8));
    made.name = name;
    made.description = params.str("Description");
    made.type = type;
    made.document = std::move(document);
    Organization& organization = own_organization(call);
    const Policy& kept = organization.policies.insert(std::move(made));
    return Value::object({{"Policy", policy_value(organization, kept)}});
}

}  // namespace create_policy

SKYLENS_DEFINE_OP(CreatePolicy) = {.write = create_policy::run, .requirements = require_named};

}  // namespace skylens::organizations
