// elasticloadbalancing:ModifyRule: replaces the conditions or the actions of a rule, or both.
//
// IAM: elasticloadbalancing:ModifyRule on the rule.
// Errors, in order: ValidationError (no ARN), RuleNotFound, OperationNotPermitted (a default
//   rule), ValidationError (neither conditions nor actions), then as CreateRule.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: see CreateRule.
#include "services/elbv2/actions.h"
#include "services/elbv2/listener_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace modify_rule {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    SKYLENS_TRY(const Rule* const found, read_rule(state, params.str("RuleArn"), "modified"));
    if (!params["Transforms"].empty()) return aws::not_simulated("A transform of a rule");
    if (!params.has("Conditions") && !params.has("Actions")) {
        return validation("Either conditions or actions must be specified");
    }
    Rule rule = *found;
    const Listener& listener = *state.listeners.find(rule.listener);
    const LoadBalancer& balancer = *state.load_balancers.find(listener.load_balancer);
    if (params.has("Conditions")) {
        SKYLENS_TRY(rule.conditions, read_conditions(params["Conditions"]));
    }
    if (params.has("Actions")) {
        SKYLENS_TRY(rule.actions,
                    read_actions(state, balancer, listener.protocol, params["Actions"]));
    }
    *state.rules.find(rule.id) = rule;
    refresh_groups(call.world, call.place, call.effect);
    call.changed("AWS::ElasticLoadBalancingV2::Listener", rule.listener);
    return Value::object({{"Rules", Value::array({rule_value(rule)})}});
}

}  // namespace modify_rule

SKYLENS_DEFINE_OP(ModifyRule) = {.write = modify_rule::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
