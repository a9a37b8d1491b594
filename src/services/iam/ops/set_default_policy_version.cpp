// iam:SetDefaultPolicyVersion: makes a version the one in force.
//
// IAM: iam:SetDefaultPolicyVersion on the policy.
// Errors, in order: InvalidInput, NoSuchEntity (policy, version), AccessDenied (an AWS managed
//   policy).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace set_default_policy_version {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const ManagedPolicy* found,
                need_own_policy(call.account().iam, params.str("PolicyArn")));
    SKYLENS_TRY(const PolicyVersion* version, need_version(*found, params.str("VersionId")));
    ManagedPolicy& policy = own_policy(call, found->arn);
    policy.default_version = version->id;
    policy.updated = call.now;
    call.changed("AWS::IAM::Policy", policy.policy_id);
    return Value::object();
}

}  // namespace set_default_policy_version

SKYLENS_DEFINE_OP(SetDefaultPolicyVersion) = {.write = set_default_policy_version::run,
                                              .requirements = require_policy};

}  // namespace skylens::iam
