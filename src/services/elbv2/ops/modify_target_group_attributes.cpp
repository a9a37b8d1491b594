// elasticloadbalancing:ModifyTargetGroupAttributes: sets attributes of a target group.
//
// IAM: elasticloadbalancing:ModifyTargetGroupAttributes on the group.
// Errors, in order: ValidationError (no ARN), TargetGroupNotFound, ValidationError (key, value),
//   NotSimulated, InvalidConfigurationRequest (attributes that do not go together).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: anomaly mitigation is not simulated. Applications set the cookie of
//   stickiness.type app_cookie, whatever its name. Under load: clients of a workload ask about
//   every ten seconds and stay for its "visit"; then others come in their place, without a cookie.
//   A source address keeps to its target by a hash of both. A node that chooses by least
//   outstanding requests knows how long a workload's requests took lately; weighted random is even.
//   The wording of a refused value is ours, and that of stickiness without cross-zone load
//   balancing or without a cookie's name.
#include "services/elbv2/actions.h"
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace modify_target_group_attributes {

Failure refused(const std::string& message) {
    return aws::error("InvalidConfigurationRequest", message);
}

Status check_stickiness(const TargetGroup& group) {
    const bool on = attribute_on(group, "stickiness.enabled");
    if (on && group.protocol == "TLS")
        return refused("You cannot enable stickiness on target groups with the TLS protocol");
    const Str type = attribute(group, "stickiness.type");
    const bool cookie = type == "lb_cookie" || type == "app_cookie";
    if (group.application() ? !cookie : type != "source_ip") {
        return refused(join("Stickiness type '", type,
                            "' is not supported for target groups with "
                            "the ",
                            group.protocol, " protocol"));
    }
    if (!on || !cookie) return Ok{};
    if (attribute(group, "load_balancing.cross_zone.enabled") == "false") {
        return refused(
            "You cannot enable stickiness on target groups with cross-zone load "
            "balancing turned off");
    }
    const Str name = attribute(group, "stickiness.app_cookie.cookie_name");
    const bool reserved = name == "AWSALB" || name == "AWSALBAPP" || name == "AWSALBTG";
    if (type == "lb_cookie" || (!name.empty() && !reserved)) return Ok{};
    return refused(join("Stickiness app cookie name '", name, "' is not valid"));
}

Status check_algorithm(const TargetGroup& group) {
    const Str type = attribute(group, "load_balancing.algorithm.type");
    const bool random = type == "weighted_random";
    if (random && attribute_on(group, "stickiness.enabled")) {
        return refused(
            "You cannot have both stickiness and weighted random algorithm enabled on "
            "the same target group.");
    }
    const bool by_turns = type.empty() || type == "round_robin";
    if (by_turns || attribute_number(group, "slow_start.duration_seconds") == 0) return Ok{};
    return refused(join("You cannot enable both slow start and ",
                        random ? "weighted random" : "least outstanding requests",
                        " algorithm on a target group"));
}

Status check_actions(const std::vector<Action>& actions, const TargetGroup& group) {
    for (const Action& action : actions)
        SKYLENS_TRY_OK(check_sessions(action, group));
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const State& state = call.here().elbv2;
    SKYLENS_TRY(const TargetGroup* const found,
                read_target_group(state, params.str("TargetGroupArn")));
    TargetGroup group = *found;
    SKYLENS_TRY_OK(set_attributes(group, params["Attributes"]));
    SKYLENS_TRY_OK(check_stickiness(group));
    SKYLENS_TRY_OK(check_algorithm(group));
    for (const Listener& listener : state.listeners)
        SKYLENS_TRY_OK(check_actions(listener.actions, group));
    for (const Rule& rule : state.rules)
        SKYLENS_TRY_OK(check_actions(rule.actions, group));
    call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", group.id);
    Value result = Value::object({{"Attributes", attributes_value(group)}});
    the_target_group(call.here().elbv2, group.id) = std::move(group);
    return result;
}

}  // namespace modify_target_group_attributes

SKYLENS_DEFINE_OP(ModifyTargetGroupAttributes) = {.write = modify_target_group_attributes::run,
                                                  .requirements = on_given_arn};

}  // namespace skylens::elbv2
