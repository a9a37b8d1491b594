// events:ListRuleNamesByTarget: which rules of a bus invoke a target.
//
// IAM: events:ListRuleNamesByTarget on *.
// Errors, in order: ResourceNotFoundException (bus), ValidationException (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace list_rule_names_by_target {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const EventBus* const bus, find_bus(call, bus_name(params)));
    SKYLENS_TRY(const std::size_t position, listing_position("ListRuleNamesByTarget", params));
    const Str arn = params.str("TargetArn");
    std::vector<Str> names;
    for (const Rule& rule : bus->rules) {
        const bool uses =
            std::any_of(rule.targets.begin(), rule.targets.end(), [&arn](const Target& target) {
                return target.settings["Arn"].as_string() == arn.view();
            });
        if (uses) names.push_back(rule.id);
    }
    sort_stably(names);
    const auto limit = static_cast<std::size_t>(params.integer("Limit", 100));
    Value list = Value::array();
    for (std::size_t i = position; i < names.size() && list.size() < limit; ++i)
        list.push(names[i]);
    const std::size_t next = position + list.size();
    Value result = Value::object({{"RuleNames", list}});
    if (next < names.size())
        result.set("NextToken", aws::page_token("ListRuleNamesByTarget", next));
    return result;
}

}  // namespace list_rule_names_by_target

SKYLENS_DEFINE_OP(ListRuleNamesByTarget) = {.read = list_rule_names_by_target::run};

}  // namespace skylens::events
