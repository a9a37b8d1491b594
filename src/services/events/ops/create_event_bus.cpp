// events:CreateEventBus: a custom event bus.
//
// IAM: events:CreateEventBus on the bus.
// Errors, in order: NotSimulated (partner buses), ValidationException (name with a slash),
//   ResourceAlreadyExistsException, LimitExceededException (100 buses).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: partner event buses are not simulated; encryption, bus logging and the bus's
// own
//   dead-letter queue are kept and shown only.
#include "aws/errors.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace create_event_bus {

constexpr std::size_t kBusesMax = 100;  // "Amazon EventBridge quotas"

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("EventSourceName")) return aws::not_simulated("A partner event bus");
    const Str name = params.str("Name");
    if (name.view().find('/') != std::string_view::npos) {
        return invalid("Event bus name must not contain '/'.");
    }
    auto& buses = call.here().events->buses;
    if (buses.contains(name)) {
        return aws::error("ResourceAlreadyExistsException", "Event bus ", name, " already exists.");
    }
    if (buses.size() >= kBusesMax) {
        return aws::error("LimitExceededException",
                          "The requested resource exceeds the maximum number allowed.");
    }
    EventBus bus;
    bus.id = name;
    bus.description = params.str("Description");
    bus.kms_key_identifier = params.str("KmsKeyIdentifier");
    bus.dead_letter_config = params["DeadLetterConfig"];
    bus.log_config = params["LogConfig"];
    bus.created = call.now;
    bus.modified = call.now;
    aws::put_tags(bus.tags, params["Tags"]);
    buses.insert(std::move(bus));
    call.changed("AWS::Events::EventBus", name);
    Value result = Value::object({{"EventBusArn", bus_arn(call.world, call.place, name)}});
    for (const char* const member :
         {"Description", "KmsKeyIdentifier", "DeadLetterConfig", "LogConfig"}) {
        if (params.has(member)) result.set(Str(std::string_view(member)), params[member]);
    }
    return result;
}

}  // namespace create_event_bus

SKYLENS_DEFINE_OP(CreateEventBus) = {.write = create_event_bus::run, .requirements = on_bus};

}  // namespace skylens::events
