// iam:UntagPolicy: removes tags of a customer managed policy.
//
// IAM: iam:UntagPolicy on the policy.
// Errors, in order: InvalidInput, NoSuchEntity, AccessDenied (AWS's policy).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace untag_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    const Str arn = params.str("PolicyArn");
    SKYLENS_TRY(const ManagedPolicy* policy, need_own_policy(state, arn));
    remove_tags(own_policy(call, arn).tags, params.list("TagKeys"));
    call.changed("AWS::IAM::Policy", policy->policy_id);
    return Value::object();
}

}  // namespace untag_policy

SKYLENS_DEFINE_OP(UntagPolicy) = {.write = untag_policy::run, .requirements = require_policy};

}  // namespace skylens::iam
