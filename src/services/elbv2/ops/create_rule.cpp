// elasticloadbalancing:CreateRule: a rule of an Application Load Balancer's listener.
//
// IAM: elasticloadbalancing:CreateRule on the listener, and AddTags with Tags.
// Errors, in order: ValidationError (no ARN), ListenerNotFound, InvalidConfigurationRequest (a
//   Network Load Balancer), NotSimulated (transforms, regular expressions), ValidationError
//   (conditions), the errors of actions, DuplicateTagKeys, PriorityInUse, TooManyRules (100).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: transforms, regular expressions and authentication actions are not
//   simulated.
#include "services/elbv2/actions.h"
#include "services/elbv2/listener_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace create_rule {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    SKYLENS_TRY(const Listener* const listener, read_listener(state, params.str("ListenerArn")));
    const LoadBalancer& balancer = *state.load_balancers.find(listener->load_balancer);
    if (!balancer.application()) {
        return aws::error("InvalidConfigurationRequest",
                          "Rules are not supported on listeners of Network Load Balancers");
    }
    if (!params["Transforms"].empty()) return aws::not_simulated("A transform of a rule");
    Rule rule;
    rule.listener = listener->id;
    rule.priority = static_cast<std::int32_t>(params.integer("Priority"));
    SKYLENS_TRY(rule.conditions, read_conditions(params["Conditions"]));
    SKYLENS_TRY(rule.actions, read_actions(state, balancer, listener->protocol, params["Actions"]));
    SKYLENS_TRY_OK(check_tags({}, params["Tags"]));
    const auto others = rules_of(state, listener->id);
    for (const Rule* const other : others) {
        if (other->priority == rule.priority) {
            return aws::error("PriorityInUse", "Priority '", rule.priority,
                              "' is currently in use");
        }
    }
    if (others.size() >= kRulesMax) {
        return aws::error("TooManyRules",
                          "The maximum number of rules has been reached on load "
                          "balancer '",
                          balancer.id, "'");
    }
    rule.id = str_of(rule_prefix(listener->id), "/", new_digits(call.world));
    aws::put_tags(rule.tags, params["Tags"]);
    const Value result = Value::object({{"Rules", Value::array({rule_value(rule)})}});
    call.changed("AWS::ElasticLoadBalancingV2::Listener", listener->id);
    state.rules.insert(std::move(rule));
    refresh_groups(call.world, call.place, call.effect);
    return result;
}

}  // namespace create_rule

SKYLENS_DEFINE_OP(CreateRule) = {.write = create_rule::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
