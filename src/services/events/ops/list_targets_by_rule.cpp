// events:ListTargetsByRule: the targets of a rule.
//
// IAM: events:ListTargetsByRule on the rule.
// Errors, in order: ResourceNotFoundException (bus, rule), ValidationException (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "aws/pagination.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace list_targets_by_rule {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Rule* const rule, find_rule(call, bus_name(params), params.str("Rule")));
    SKYLENS_TRY(const std::size_t position, listing_position("ListTargetsByRule", params));
    const auto limit = static_cast<std::size_t>(params.integer("Limit", 100));
    Value list = Value::array();
    for (std::size_t i = position; i < rule->targets.size() && list.size() < limit; ++i) {
        list.push(rule->targets[i].settings);
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"Targets", list}});
    if (next < rule->targets.size())
        result.set("NextToken", aws::page_token("ListTargetsByRule", next));
    return result;
}

}  // namespace list_targets_by_rule

SKYLENS_DEFINE_OP(ListTargetsByRule) = {.read = list_targets_by_rule::run, .requirements = on_rule};

}  // namespace skylens::events
