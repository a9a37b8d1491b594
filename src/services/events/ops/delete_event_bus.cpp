// events:DeleteEventBus: removes a custom event bus. Deleting one that is gone succeeds.
//
// IAM: events:DeleteEventBus on the bus.
// Errors, in order: ValidationException (the default bus; a bus with rules).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace delete_event_bus {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = bus_name(params, "Name");
    if (name == "default") return invalid("Cannot delete event bus default.");
    auto& buses = call.here().events->buses;
    const EventBus* const bus = buses.find(name);
    if (bus == nullptr) return Value::object();
    if (!bus->rules.empty()) return invalid("Event bus can't be deleted since it has rules.");
    buses.erase(name);
    call.changed("AWS::Events::EventBus", name);
    return Value::object();
}

}  // namespace delete_event_bus

SKYLENS_DEFINE_OP(DeleteEventBus) = {.write = delete_event_bus::run, .requirements = on_bus};

}  // namespace skylens::events
