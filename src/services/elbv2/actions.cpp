#include "services/elbv2/actions.h"

#include <algorithm>

#include "base/text.h"
#include "services/elbv2/attributes.h"
#include "services/elbv2/elbv2.h"
#include "services/elbv2/errors.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace {

constexpr std::size_t kGroupsMax = 5;
constexpr std::int64_t kWeightMax = 999;
constexpr std::int64_t kStickyMax = 604'800;  // seconds: a week

// What the actions of one listener are checked against.
struct Where {
    const State& state;
    const LoadBalancer& balancer;
    std::string_view protocol;
};

Failure bad_action(std::string_view message) {
    return aws::error("InvalidLoadBalancerAction", message);
}

// Which protocols of target groups a listener's protocol goes with.
bool compatible(std::string_view listener, const TargetGroup& group) {
    if (group.type == TargetType::Lambda) return listener == "HTTP" || listener == "HTTPS";
    const std::string_view protocol = group.protocol;
    if (listener == "HTTP" || listener == "HTTPS") return group.application();
    if (listener == "TCP") return protocol == "TCP" || protocol == "TCP_UDP";
    if (listener == "TLS") return protocol == "TLS" || protocol == "TCP";
    if (listener == "UDP") return protocol == "UDP" || protocol == "TCP_UDP";
    return listener == protocol;
}

Status check_group(const Where& where, std::string_view arn) {
    SKYLENS_TRY(const TargetGroup* const group, read_target_group(where.state, arn));
    if (!compatible(where.protocol, *group)) {
        return aws::error("IncompatibleProtocols", "The listener and its associated target group '",
                          arn, "' have incompatible protocols: '", where.protocol, "' and '",
                          group->protocol, "'");
    }
    if (!group->vpc_id.empty() && group->vpc_id != where.balancer.vpc_id) {
        return aws::error("InvalidConfigurationRequest",
                          "The following target groups are not in the same VPC as the load "
                          "balancer: ",
                          arn);
    }
    const std::vector<Str> users = load_balancers_of(where.state, arn);
    const bool other = std::any_of(users.begin(), users.end(),
                                   [&](const Str& user) { return user != where.balancer.id; });
    if (!other) return Ok{};
    return aws::error("TargetGroupAssociationLimit",
                      "The following target groups cannot be associated with more than one load "
                      "balancer: ",
                      arn);
}

Status read_groups(const Value& given, Action& action) {
    const Value& config = given["ForwardConfig"];
    for (const Value& tuple : config["TargetGroups"].elements()) {
        const std::int64_t weight = tuple.contains("Weight") ? tuple["Weight"].as_int() : 1;
        if (weight < 0 || weight > kWeightMax) {
            return validation("Target group weight must be between 0 and ", kWeightMax);
        }
        action.groups.push_back(
            {tuple["TargetGroupArn"].as_str(), static_cast<std::int32_t>(weight)});
    }
    const Str plain = given["TargetGroupArn"].as_str();
    if (!plain.empty()) {
        if (action.groups.empty()) action.groups.push_back({plain, 1});
        if (action.groups.size() != 1 || action.groups[0].arn != plain) {
            return validation(
                "You cannot specify both a target group ARN and a forward config with "
                "other target groups");
        }
    }
    if (action.groups.empty()) return validation("A target group ARN must be specified");
    return Ok{};
}

Status read_stickiness(const Where& where, const Value& given, Action& action) {
    action.sticky = given["Enabled"].as_bool();
    if (action.sticky && !where.balancer.application())
        return aws::not_simulated("target group stickiness of a Network Load Balancer");
    if (!action.sticky && !given.contains("DurationSeconds")) return Ok{};
    const std::int64_t duration = given["DurationSeconds"].as_int();
    if (duration < 1 || duration > kStickyMax) {
        return validation("Target group stickiness duration must be between 1 and ", kStickyMax,
                          " seconds");
    }
    action.sticky_seconds = static_cast<std::int32_t>(duration);
    return Ok{};
}

Status read_forward(const Where& where, const Value& given, Action& action) {
    SKYLENS_TRY_OK(read_groups(given, action));
    if (action.groups.size() > kGroupsMax) {
        return aws::error("TooManyUniqueTargetGroupsPerLoadBalancer",
                          "A forward action can have up to ", static_cast<std::int64_t>(kGroupsMax),
                          " target groups");
    }
    SKYLENS_TRY_OK(
        read_stickiness(where, given["ForwardConfig"]["TargetGroupStickinessConfig"], action));
    for (std::size_t i = 0; i < action.groups.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (action.groups[k].arn == action.groups[i].arn) {
                return validation("Target group ARNs must be unique in an action");
            }
        }
        SKYLENS_TRY_OK(check_group(where, action.groups[i].arn));
    }
    for (const WeightedGroup& group : action.groups)
        SKYLENS_TRY_OK(check_sessions(action, *where.state.target_groups.find(group.arn)));
    return Ok{};
}

Status read_redirect(const Value& given, Action& action) {
    const Value& config = given["RedirectConfig"];
    if (!config.is_object()) return validation("A redirect config must be specified");
    const auto text = [&](std::string_view name, const char* otherwise) {
        return config.contains(name) ? config[name].as_str() : Str(std::string_view(otherwise));
    };
    action.kind = ActionKind::Redirect;
    action.protocol = text("Protocol", "#{protocol}");
    action.port = text("Port", "#{port}");
    action.host = text("Host", "#{host}");
    action.path = text("Path", "/#{path}");
    action.query = text("Query", "#{query}");
    action.status = config["StatusCode"].as_str();
    if (action.path.empty() || action.path.view()[0] != '/') {
        return validation("The redirect path must begin with a '/'");
    }
    const bool same = action.protocol == "#{protocol}" && action.port == "#{port}" &&
                      action.host == "#{host}" && action.path == "/#{path}";
    if (same) return bad_action("The RedirectConfig is not valid because it creates a loop.");
    return Ok{};
}

Status read_fixed(const Value& given, Action& action) {
    const Value& config = given["FixedResponseConfig"];
    if (!config.is_object()) return validation("A fixed response config must be specified");
    action.kind = ActionKind::FixedResponse;
    action.status = config["StatusCode"].as_str();
    action.body = config["MessageBody"].as_str();
    action.content_type = config["ContentType"].as_str();
    const char* const types[] = {
        "", "text/plain", "text/css", "text/html", "application/javascript", "application/json"};
    const bool known = std::any_of(std::begin(types), std::end(types), [&](const char* type) {
        return action.content_type == std::string_view(type);
    });
    if (known) return Ok{};
    return validation("Content type '", action.content_type, "' is not valid");
}

Result<Action> read_action(const Where& where, const Value& given) {
    Action action;
    action.order = static_cast<std::int32_t>(given["Order"].as_int());
    const std::string_view type = given["Type"].as_string();
    if (!where.balancer.application() && type != "forward") {
        return bad_action(
            join("The action type '", type, "' is not supported by network load balancers"));
    }
    if (type == "forward") {
        SKYLENS_TRY_OK(read_forward(where, given, action));
    } else if (type == "redirect") {
        SKYLENS_TRY_OK(read_redirect(given, action));
    } else if (type == "fixed-response") {
        SKYLENS_TRY_OK(read_fixed(given, action));
    } else {
        return aws::not_simulated("The action ", type);
    }
    return action;
}

Value forward_value(const Action& action) {
    Value groups = Value::array();
    for (const WeightedGroup& group : action.groups) {
        groups.push(Value::object({{"TargetGroupArn", group.arn}, {"Weight", group.weight}}));
    }
    Value stickiness = Value::object({{"Enabled", action.sticky}});
    if (action.sticky_seconds > 0) stickiness.set("DurationSeconds", action.sticky_seconds);
    return Value::object({{"TargetGroups", std::move(groups)},
                          {"TargetGroupStickinessConfig", std::move(stickiness)}});
}

Value action_value(const Action& action) {
    Value value = Value::object();
    const bool forward = action.kind == ActionKind::Forward;
    value.set("Type", forward                               ? "forward"
                      : action.kind == ActionKind::Redirect ? "redirect"
                                                            : "fixed-response");
    if (forward && action.groups.size() == 1) value.set("TargetGroupArn", action.groups[0].arn);
    if (action.order != 0) value.set("Order", action.order);
    if (action.kind == ActionKind::Redirect) {
        value.set("RedirectConfig", Value::object({{"Protocol", action.protocol},
                                                   {"Port", action.port},
                                                   {"Host", action.host},
                                                   {"Path", action.path},
                                                   {"Query", action.query},
                                                   {"StatusCode", action.status}}));
    }
    if (action.kind == ActionKind::FixedResponse) {
        Value fixed = Value::object();
        if (!action.body.empty()) fixed.set("MessageBody", action.body);
        fixed.set("StatusCode", action.status);
        if (!action.content_type.empty()) fixed.set("ContentType", action.content_type);
        value.set("FixedResponseConfig", std::move(fixed));
    }
    if (forward) value.set("ForwardConfig", forward_value(action));
    return value;
}

}  // namespace

Result<std::vector<Action>> read_actions(const State& state, const LoadBalancer& balancer,
                                         std::string_view listener_protocol, const Value& given) {
    std::vector<Action> actions;
    const Where where{state, balancer, listener_protocol};
    if (given.empty()) return validation("An action must be specified");
    for (const Value& element : given.elements()) {
        SKYLENS_TRY(Action action, read_action(where, element));
        actions.push_back(std::move(action));
    }
    // Of the actions simulated here each ends the request, so there can be only one.
    if (actions.size() > 1) {
        return bad_action(
            "Exactly one action of type forward, redirect or fixed-response must be "
            "specified, and it must be the last action to be performed");
    }
    return actions;
}

Status check_sessions(const Action& action, const TargetGroup& group) {
    if (action.groups.size() < 2 || action.sticky) return Ok{};
    const bool here = std::any_of(action.groups.begin(), action.groups.end(),
                                  [&](const WeightedGroup& one) { return one.arn == group.id; });
    if (!here || !attribute_on(group, "stickiness.enabled")) return Ok{};
    return aws::error("InvalidConfigurationRequest",
                      "You must enable group stickiness on a rule if you enabled target "
                      "stickiness on one of its target groups");
}

Value actions_value(const std::vector<Action>& actions) {
    Value list = Value::array();
    for (const Action& action : actions)
        list.push(action_value(action));
    return list;
}

std::vector<Str> groups_of(const std::vector<Action>& actions) {
    std::vector<Str> arns;
    for (const Action& action : actions) {
        for (const WeightedGroup& group : action.groups)
            arns.push_back(group.arn);
    }
    return arns;
}

}  // namespace skylens::elbv2
