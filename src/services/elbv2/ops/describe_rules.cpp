// elasticloadbalancing:DescribeRules: the rules of a listener by priority, the default one last;
// or rules by ARN.
//
// IAM: elasticloadbalancing:DescribeRules on *.
// Errors, in order: ValidationError (neither or both, no ARN, marker), ListenerNotFound,
//   RuleNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace describe_rules {

Result<Value> by_arn(const State& state, const std::vector<Value>& arns) {
    Value list = Value::array();
    for (const Value& arn : arns) {
        SKYLENS_TRY_OK(check_arn(Kind::Rule, arn.as_string()));
        const Rule* const rule = state.rules.find(arn.as_string());
        if (rule != nullptr) {
            list.push(rule_value(*rule));
            continue;
        }
        const auto listener =
            std::find_if(state.listeners.begin(), state.listeners.end(),
                         [&](const Listener& l) { return l.default_rule == arn.as_string(); });
        if (listener == state.listeners.end()) {
            return aws::error("RuleNotFound", "One or more rules not found");
        }
        list.push(default_rule_value(*listener));
    }
    return list;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().elbv2;
    const auto& arns = params.list("RuleArns");
    if (params.has("ListenerArn") == !arns.empty()) {
        return validation("You must specify either listener rule ARNs or a listener ARN");
    }
    Value all = Value::array();
    if (params.has("ListenerArn")) {
        SKYLENS_TRY(const Listener* const listener,
                    read_listener(state, params.str("ListenerArn")));
        for (const Rule* const rule : rules_of(state, listener->id))
            all.push(rule_value(*rule));
        all.push(default_rule_value(*listener));
    } else {
        SKYLENS_TRY(all, by_arn(state, arns));
    }
    SKYLENS_TRY(const Page page, read_page(call, params, all.size()));
    Value list = Value::array();
    for (std::size_t i = page.from; i < page.to; ++i)
        list.push(all.at(i));
    Value result = Value::object({{"Rules", std::move(list)}});
    if (!page.next.empty()) result.set("NextMarker", page.next);
    return result;
}

}  // namespace describe_rules

SKYLENS_DEFINE_OP(DescribeRules) = {.read = describe_rules::run};

}  // namespace skylens::elbv2
