// events:ListEventBuses: the event buses of this account and Region, by name.
//
// IAM: events:ListEventBuses on *.
// Errors, in order: ValidationException (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace list_event_buses {

Value shown(const aws::ReadCall& call, const EventBus& bus) {
    Value value = Value::object({{"Name", bus.id},
                                 {"Arn", bus_arn(call.world, call.place, bus.id)},
                                 {"CreationTime", cli_time(bus.created)},
                                 {"LastModifiedTime", cli_time(bus.modified)}});
    if (!bus.description.empty()) value.set("Description", bus.description);
    if (!bus.policy.empty()) value.set("Policy", bus.policy);
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const std::size_t position, listing_position("ListEventBuses", params));
    const Str prefix = params.str("NamePrefix");
    std::vector<const EventBus*> found;
    for (const EventBus& bus : call.here().events->buses) {
        if (bus.id.view().substr(0, prefix.size()) == prefix.view()) found.push_back(&bus);
    }
    sort_stably(found, [](const EventBus* a, const EventBus* b) { return a->id < b->id; });
    const auto limit = static_cast<std::size_t>(params.integer("Limit", 100));
    Value list = Value::array();
    for (std::size_t i = position; i < found.size() && list.size() < limit; ++i) {
        list.push(shown(call, *found[i]));
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"EventBuses", list}});
    if (next < found.size()) result.set("NextToken", aws::page_token("ListEventBuses", next));
    return result;
}

}  // namespace list_event_buses

SKYLENS_DEFINE_OP(ListEventBuses) = {.read = list_event_buses::run};

}  // namespace skylens::events
