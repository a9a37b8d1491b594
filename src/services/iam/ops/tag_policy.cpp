// iam:TagPolicy: adds or replaces tags of a customer managed policy.
//
// IAM: iam:TagPolicy on the policy.
// Errors, in order: InvalidInput, NoSuchEntity, AccessDenied (AWS's policy), InvalidInput (a key
//   twice), LimitExceeded.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace tag_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    const Str arn = params.str("PolicyArn");
    SKYLENS_TRY(const ManagedPolicy* policy, need_own_policy(state, arn));
    SKYLENS_TRY(Tags tags, read_tags(params, policy->tags));
    own_policy(call, arn).tags = std::move(tags);
    call.changed("AWS::IAM::Policy", policy->policy_id);
    return Value::object();
}

}  // namespace tag_policy

SKYLENS_DEFINE_OP(TagPolicy) = {.write = tag_policy::run, .requirements = require_policy};

}  // namespace skylens::iam
