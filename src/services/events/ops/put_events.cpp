// events:PutEvents: up to ten custom events. Each entry succeeds or fails for itself.
//
// IAM: events:PutEvents on each bus.
// Errors, in order: NotSimulated (global endpoints), ValidationException (1 MB for all entries
// together).
//   For an entry: InvalidArgument (Source, DetailType, Detail missing),
//   NotAuthorizedForSourceException (a source that starts with "aws."), MalformedDetail. A bus that
//   does not exist loses the event silently, as AWS does.
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: global endpoints and X-Ray trace headers are not simulated.
#include "aws/errors.h"
#include "services/events/events.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace put_events {

constexpr std::int64_t kBytesMax = 1'048'576;  // "Amazon EventBridge quotas", PutEvents
constexpr std::int64_t kTimeBytes = 14;        // "Calculating PutEvents event entry size"

std::int64_t entry_size(const Value& entry) {
    std::size_t size = 0;
    for (const char* const member : {"Source", "DetailType", "Detail"}) {
        size += entry[std::string_view(member)].as_string().size();
    }
    for (const Value& resource : entry["Resources"].elements())
        size += resource.as_string().size();
    return static_cast<std::int64_t>(size) + (entry.contains("Time") ? kTimeBytes : 0);
}

Value failed(std::string_view code, std::string_view message) {
    return Value::object({{"ErrorCode", code}, {"ErrorMessage", message}});
}

// Null when the entry is good; then `detail` is filled in.
Value check(const Value& entry, Value& detail) {
    for (const char* const member : {"Source", "DetailType", "Detail"}) {
        if (!entry[std::string_view(member)].as_string().empty()) continue;
        return failed("InvalidArgument", join("Parameter ", member, " is not valid. Reason: ",
                                              member, " is a required argument."));
    }
    if (entry["Source"].as_string().substr(0, 4) == "aws.") {
        return failed("NotAuthorizedForSourceException", "Not authorized for the source.");
    }
    Result<Value> parsed = parse_json(entry["Detail"].as_string());
    if (!parsed.ok() || !parsed.value().is_object()) {
        return failed("MalformedDetail", "Detail is malformed.");
    }
    detail = std::move(parsed).value();
    return {};
}

BusRef bus_of(const aws::World& world, aws::Place place, const Value& entry) {
    const Str name = entry["EventBusName"].as_str();
    const std::optional<BusRef> by_arn = bus_of_arn(world, name);
    if (by_arn.has_value()) return *by_arn;
    return {place, name.empty() ? Str("default") : name};
}

Value put_entry(aws::WriteCall& call, const Value& entry) {
    Value detail;
    const Value problem = check(entry, detail);
    if (!problem.is_null()) return problem;
    NewEvent event{entry["Source"].as_str(), entry["DetailType"].as_str(), {}, detail};
    for (const Value& resource : entry["Resources"].elements())
        event.resources.push_back(resource.as_str());
    Value whole = make_event(call.world, call.place, event);
    const SimTime time = aws::Params(entry).time("Time", call.now);
    whole.set("time", iso_time(floor_to(time, seconds(1))));
    const BusRef ref = bus_of(call.world, call.place, entry);
    if (call.world.at(ref.place).events->buses.contains(ref.name)) {
        put_event(call.world, ref.place, ref.name, whole, call.effect);
    }
    return Value::object({{"EventId", whole["id"]}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("EndpointId")) return aws::not_simulated("A global endpoint");
    std::int64_t size = 0;
    for (const Value& entry : params.list("Entries"))
        size += entry_size(entry);
    if (size > kBytesMax) {
        return invalid("Total size of the entries in the request is over the limit.");
    }
    std::int64_t failures = 0;
    Value answers = Value::array();
    for (const Value& entry : params.list("Entries")) {
        Value answer = put_entry(call, entry);
        failures += answer.contains("ErrorCode") ? 1 : 0;
        answers.push(std::move(answer));
    }
    return Value::object({{"FailedEntryCount", failures}, {"Entries", answers}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& entry : params.list("Entries")) {
        const BusRef ref = bus_of(call.world, call.place, entry);
        const Str bus = bus_arn(call.world, ref.place, ref.name);
        const Value context = Value::object(
            {{"events:source", entry["Source"]}, {"events:detail-type", entry["DetailType"]}});
        out.push_back({"events:PutEvents", bus, context});
    }
}

}  // namespace put_events

SKYLENS_DEFINE_OP(PutEvents) = {.write = put_events::run,
                                .requirements = put_events::requirements,
                                .trail = {.data_event = true}};

}  // namespace skylens::events
