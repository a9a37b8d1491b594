// elasticloadbalancing:DeleteRule: deletes a rule.
//
// IAM: elasticloadbalancing:DeleteRule on the rule.
// Errors, in order: ValidationError (no ARN), RuleNotFound, OperationNotPermitted (a default
//   rule).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/listener_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace delete_rule {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    SKYLENS_TRY(const Rule* const found, read_rule(state, params.str("RuleArn"), "deleted"));
    call.changed("AWS::ElasticLoadBalancingV2::Listener", found->listener);
    state.rules.erase(params.str("RuleArn"));
    refresh_groups(call.world, call.place, call.effect);
    return Value::object();
}

}  // namespace delete_rule

SKYLENS_DEFINE_OP(DeleteRule) = {.write = delete_rule::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
