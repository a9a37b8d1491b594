// iam:GetPolicy: a managed policy, the account's own or AWS's.
//
// IAM: iam:GetPolicy on the policy.
// Errors, in order: InvalidInput, NoSuchEntity.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: of the AWS managed policies only those in
//   assets/iam_managed_policies.json exist.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    SKYLENS_TRY(const ManagedPolicy* policy, need_managed(state, params.str("PolicyArn")));
    return Value::object({{"Policy", policy_value(state, *policy, true)}});
}

}  // namespace get_policy

SKYLENS_DEFINE_OP(GetPolicy) = {.read = get_policy::run, .requirements = require_policy};

}  // namespace skylens::iam
