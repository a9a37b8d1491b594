// iam:DeletePolicyVersion: deletes a version that is not the default.
//
// IAM: iam:DeletePolicyVersion on the policy.
// Errors, in order: InvalidInput, NoSuchEntity (policy, version), AccessDenied (an AWS managed
//   policy), DeleteConflict (default version).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_policy_version {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const ManagedPolicy* found,
                need_own_policy(call.account().iam, params.str("PolicyArn")));
    SKYLENS_TRY(const PolicyVersion* version, need_version(*found, params.str("VersionId")));
    if (version->id == found->default_version) {
        return delete_conflict("Cannot delete the default version of a policy.");
    }
    ManagedPolicy& policy = own_policy(call, found->arn);
    const auto gone = policy.versions.begin() + (version - policy.versions.data());
    policy.versions.erase(gone);
    policy.updated = call.now;
    call.changed("AWS::IAM::Policy", policy.policy_id);
    return Value::object();
}

}  // namespace delete_policy_version

SKYLENS_DEFINE_OP(DeletePolicyVersion) = {.write = delete_policy_version::run,
                                          .requirements = require_policy};

}  // namespace skylens::iam
