// cloudtrail:LookupEvents: the event history of the last 90 days in this account and Region,
// newest first.
//
// IAM: cloudtrail:LookupEvents on *.
// Errors, in order: InvalidLookupAttributesException (more than one attribute),
//   InvalidTimeRangeException (start after end), InvalidNextTokenException.
// CloudTrail: read-only, recorded like every other call.
//
// Deviations from AWS: the limit of two calls a second is not enforced; EventCategory "insight"
//   is not simulated.
#include "aws/errors.h"
#include "aws/operation.h"
#include "aws/pagination.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/resources.h"
#include "services/cloudtrail/state.h"
#include "services/cloudtrail/user_identity.h"

namespace skylens::cloudtrail {
namespace lookup_events {

constexpr Duration kHistoryKept = days(90);  // "Working with CloudTrail Event history"
constexpr std::int64_t kPageSizeMax = 50;

struct Filter {
    Str key;
    Str value;
    SimTime from;
    SimTime until;
};

bool names_resource(const Record& record, const Filter& filter, bool by_type) {
    for (const aws::ChangedResource& resource : touched_resources(record)) {
        if ((by_type ? resource.type : resource.id) == filter.value) return true;
    }
    return false;
}

bool attribute_matches(const aws::World& world, const Record& record, const Filter& filter) {
    if (filter.key.empty()) return true;
    if (filter.key == "EventId") return event_id(world, record) == filter.value;
    if (filter.key == "EventName") return event_name(record) == filter.value.view();
    if (filter.key == "ReadOnly")
        return (is_read_only(record) ? "true" : "false") == filter.value.view();
    if (filter.key == "Username") return user_name(record.principal) == filter.value;
    if (filter.key == "EventSource") return event_source(record) == filter.value.view();
    if (filter.key == "AccessKeyId") return record.principal.access_key_id == filter.value;
    return names_resource(record, filter, filter.key == "ResourceType");
}

bool matches(const aws::World& world, const Record& record, const Filter& filter) {
    if (record.visible > world.now || record.time < filter.from || record.time > filter.until)
        return false;
    return !is_data_event(record) && attribute_matches(world, record, filter);
}

Value event_of(const aws::ReadCall& call, const Record& record) {
    Value resources = Value::array();
    for (const aws::ChangedResource& resource : touched_resources(record)) {
        resources.push(
            Value::object({{"ResourceType", resource.type}, {"ResourceName", resource.id}}));
    }
    Value event =
        Value::object({{"EventId", event_id(call.world, record)},
                       {"EventName", event_name(record)},
                       {"ReadOnly", std::string_view(is_read_only(record) ? "true" : "false")}});
    if (!record.principal.access_key_id.empty())
        event.set("AccessKeyId", record.principal.access_key_id);
    event.set("EventTime", cli_time(floor_to(record.time, seconds(1))));
    event.set("EventSource", event_source(record));
    const Str user = user_name(record.principal);
    if (!user.empty()) event.set("Username", user);
    event.set("Resources", resources);
    event.set("CloudTrailEvent", to_json(record_json(call.world, call.place, record)));
    return event;
}

Result<Filter> filter_of(const aws::ReadCall& call, const aws::Params& params) {
    Filter filter;
    const std::vector<Value>& attributes = params.list("LookupAttributes");
    if (attributes.size() > 1) {
        return aws::error("InvalidLookupAttributesException",
                          "You can only use one lookup attribute in the request.");
    }
    if (!attributes.empty()) {
        filter.key = attributes[0]["AttributeKey"].as_str();
        filter.value = attributes[0]["AttributeValue"].as_str();
    }
    const SimTime oldest = call.now - kHistoryKept;
    filter.from = params.time("StartTime", oldest);
    filter.until = params.time("EndTime", call.now);
    if (filter.from > filter.until) {
        return aws::error("InvalidTimeRangeException",
                          "The start time must be before the end time.");
    }
    if (filter.from < oldest) filter.from = oldest;
    return filter;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("EventCategory")) return aws::not_simulated("EventCategory insight");
    SKYLENS_TRY(const Filter filter, filter_of(call, params));
    const auto& records = call.here().cloudtrail->records;
    // A token is the number of records that the pages before it have already looked at, counted
    // from the newest record that existed when the first page was read.
    SKYLENS_TRY(
        const std::size_t position,
        aws::page_position("LookupEvents", params.str("NextToken"), "InvalidNextTokenException",
                           "The token is not valid or has expired."));
    std::size_t next = position == 0 ? records.size() : position - 1;
    if (next > records.size()) {  // a token of another Region
        return aws::error("InvalidNextTokenException", "The token is not valid or has expired.");
    }
    const auto page_size = static_cast<std::size_t>(params.integer("MaxResults", kPageSizeMax));
    Value events = Value::array();
    while (next > 0 && events.size() < page_size) {
        const Record& record = records[--next];
        if (record.time < filter.from) next = 0;
        if (matches(call.world, record, filter)) events.push(event_of(call, record));
    }
    Value result = Value::object({{"Events", events}});
    if (next > 0) result.set("NextToken", aws::page_token("LookupEvents", next + 1));
    return result;
}

}  // namespace lookup_events

SKYLENS_DEFINE_OP(LookupEvents) = {.read = lookup_events::run};

}  // namespace skylens::cloudtrail
