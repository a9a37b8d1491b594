// events:DescribeEventBus: one event bus and its policy.
//
// IAM: events:DescribeEventBus on the bus.
// Errors, in order: ResourceNotFoundException.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace describe_event_bus {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const EventBus* const bus, find_bus(call, bus_name(params, "Name")));
    Value result = Value::object({{"Name", bus->id},
                                  {"Arn", bus_arn(call.world, call.place, bus->id)},
                                  {"CreationTime", cli_time(bus->created)},
                                  {"LastModifiedTime", cli_time(bus->modified)}});
    if (!bus->description.empty()) result.set("Description", bus->description);
    if (!bus->kms_key_identifier.empty()) result.set("KmsKeyIdentifier", bus->kms_key_identifier);
    if (!bus->dead_letter_config.is_null()) result.set("DeadLetterConfig", bus->dead_letter_config);
    if (!bus->log_config.is_null()) result.set("LogConfig", bus->log_config);
    if (!bus->policy.empty()) result.set("Policy", bus->policy);
    return result;
}

}  // namespace describe_event_bus

SKYLENS_DEFINE_OP(DescribeEventBus) = {.read = describe_event_bus::run, .requirements = on_bus};

}  // namespace skylens::events
