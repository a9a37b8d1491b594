// elasticloadbalancing:SetRulePriorities: gives rules other priorities, all at once.
//
// IAM: elasticloadbalancing:SetRulePriorities on each rule.
// Errors, in order: ValidationError (no ARN, a priority twice), RuleNotFound,
//   OperationNotPermitted (a default rule), PriorityInUse.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include <algorithm>
#include <map>

#include "services/elbv2/listener_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace set_rule_priorities {

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    for (const Value& pair : params.list("RulePriorities"))
        out.push_back({"elasticloadbalancing:SetRulePriorities", pair["RuleArn"].as_str(), {}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    std::map<std::int32_t, Str> wanted;
    std::vector<Str> moved;
    Str listener;
    for (const Value& pair : params.list("RulePriorities")) {
        SKYLENS_TRY(const Rule* const rule,
                    read_rule(state, pair["RuleArn"].as_string(), "modified"));
        const auto priority = static_cast<std::int32_t>(pair["Priority"].as_int());
        if (!wanted.emplace(priority, rule->id).second) {
            return validation("Priority '", priority, "' was provided multiple times");
        }
        if (!listener.empty() && listener != rule->listener) {
            return validation("Rules must belong to the same listener");
        }
        listener = rule->listener;
        moved.push_back(rule->id);
    }
    for (const Rule* const other : rules_of(state, listener)) {
        const bool stays = std::find(moved.begin(), moved.end(), other->id) == moved.end();
        if (stays && wanted.count(other->priority) != 0) {
            return aws::error("PriorityInUse", "Priority '", other->priority,
                              "' is currently in use");
        }
    }
    Value list = Value::array();
    for (const auto& entry : wanted) {
        Rule& rule = *state.rules.find(entry.second);
        rule.priority = entry.first;
        list.push(rule_value(rule));
    }
    if (!listener.empty()) call.changed("AWS::ElasticLoadBalancingV2::Listener", listener);
    return Value::object({{"Rules", std::move(list)}});
}

}  // namespace set_rule_priorities

SKYLENS_DEFINE_OP(SetRulePriorities) = {.write = set_rule_priorities::run,
                                        .requirements = set_rule_priorities::requirements};

}  // namespace skylens::elbv2
