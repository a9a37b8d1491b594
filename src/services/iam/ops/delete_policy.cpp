// iam:DeletePolicy: deletes a customer managed policy that nothing uses.
//
// IAM: iam:DeletePolicy on the policy.
// Errors, in order: InvalidInput, NoSuchEntity, AccessDenied (an AWS managed policy),
//   DeleteConflict (attached, more than one version).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace delete_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const ManagedPolicy* policy, need_own_policy(state, params.str("PolicyArn")));
    if (attachment_count(state, policy->arn, false) > 0 ||
        attachment_count(state, policy->arn, true) > 0) {
        return delete_conflict("Cannot delete a policy attached to entities.");
    }
    if (policy->versions.size() > 1) {
        return delete_conflict(
            "This policy has more than one version. Before you delete a policy, you must delete "
            "the policy's versions. The default version is deleted with the policy.");
    }
    call.changed("AWS::IAM::Policy", policy->policy_id);
    state.policies.erase(Str(policy->id));
    return Value::object();
}

}  // namespace delete_policy

SKYLENS_DEFINE_OP(DeletePolicy) = {.write = delete_policy::run, .requirements = require_policy};

}  // namespace skylens::iam
