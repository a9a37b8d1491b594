// organizations:DeletePolicy: deletes a policy that is attached to nothing.
//
// IAM: organizations:DeletePolicy on the policy.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), PolicyNotFoundException, InvalidInputException (an AWS managed policy),
//   PolicyInUseException.
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace delete_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Policy* policy = found->policies.find(params.str("PolicyId"));
    if (policy == nullptr) return no_policy();
    if (policy->aws_managed) return invalid_input("You cannot delete an AWS managed policy.");
    if (!policy->targets.empty()) {
        return aws::error("PolicyInUseException",
                          "The policy is attached to one or more entities. You must detach it from "
                          "all roots, OUs, and accounts before performing this operation.");
    }
    const Str id = policy->id;
    own_organization(call).policies.erase(id);
    return Value::object();
}

}  // namespace delete_policy

SKYLENS_DEFINE_OP(DeletePolicy) = {.write = delete_policy::run, .requirements = require_named};

}  // namespace skylens::organizations
