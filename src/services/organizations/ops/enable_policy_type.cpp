// organizations:EnablePolicyType: lets policies of a type be attached in the root. Root, units
//   and accounts get the AWS managed policy that allows everything.
//
// IAM: organizations:EnablePolicyType on the root.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), RootNotFoundException, PolicyTypeNotAvailableForOrganizationException,
//   PolicyTypeAlreadyEnabledException.
// CloudTrail: the root as responseElements.
//
// Deviations from AWS: only service control and resource control policies are simulated; the
//   others are refused. AWS works for a moment and answers PENDING_ENABLE; here the type is
//   enabled at once. Where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace enable_policy_type {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    PolicyType type = PolicyType::ServiceControl;
    if (!read_policy_type(params.str("PolicyType"), type)) {
        return aws::not_simulated("The policy type ", params.str("PolicyType"));
    }
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    if (params.str("RootId") != found->root) return no_root();
    if (!found->all_features) {
        return aws::error("PolicyTypeNotAvailableForOrganizationException",
                          "You can't use the specified policy type with the feature set currently "
                          "enabled for this organization.");
    }
    if (is_enabled(*found, type)) {
        return aws::error("PolicyTypeAlreadyEnabledException",
                          "The specified policy type is already enabled.");
    }
    Organization& organization = own_organization(call);
    organization.enabled.push_back(type);
    attach_defaults(organization, organization.root);
    for (const Unit& unit : organization.units)
        attach_defaults(organization, unit.id);
    for (const Member& member : organization.members)
        attach_defaults(organization, member.id);
    return Value::object({{"Root", root_value(organization)}});
}

}  // namespace enable_policy_type

SKYLENS_DEFINE_OP(EnablePolicyType) = {.write = enable_policy_type::run,
                                       .requirements = require_named};

}  // namespace skylens::organizations
