// events:ListRules: the rules of a bus, by name.
//
// IAM: events:ListRules on *.
// Errors, in order: ResourceNotFoundException (bus), ValidationException (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/events/lookup.h"
#include "services/events/shown.h"
#include "services/events/state.h"

namespace skylens::events {
namespace list_rules {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const EventBus* const bus, find_bus(call, bus_name(params)));
    SKYLENS_TRY(const std::size_t position, listing_position("ListRules", params));
    const Str prefix = params.str("NamePrefix");
    std::vector<const Rule*> found;
    for (const Rule& rule : bus->rules) {
        if (rule.id.view().substr(0, prefix.size()) == prefix.view()) found.push_back(&rule);
    }
    sort_stably(found, [](const Rule* a, const Rule* b) { return a->id < b->id; });
    const auto limit = static_cast<std::size_t>(params.integer("Limit", 100));
    Value list = Value::array();
    for (std::size_t i = position; i < found.size() && list.size() < limit; ++i) {
        list.push(shown_rule(call.world, call.place, bus->id, *found[i]));
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"Rules", list}});
    if (next < found.size()) result.set("NextToken", aws::page_token("ListRules", next));
    return result;
}

}  // namespace list_rules

SKYLENS_DEFINE_OP(ListRules) = {.read = list_rules::run};

}  // namespace skylens::events
