// logs:FilterLogEvents: the events of a group that a filter pattern picks, from all its streams.
//
// IAM: logs:FilterLogEvents on the log group.
// Errors, in order: ValidationException (name and identifier together), ResourceNotFoundException
//   (group, a named stream), InvalidParameterException (names and a prefix together, filter
//   pattern, bad token), NotSimulated (filter patterns other than terms).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: filter patterns with JSON selectors, space-delimited fields or regular
//   expressions are refused; a page is limited by count only, not by 1 MB.
#include <algorithm>

#include "aws/errors.h"
#include "aws/pagination.h"
#include "base/sort.h"
#include "services/logs/filter_pattern.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace filter_log_events {

constexpr std::int64_t kPageMax = 10'000;

struct Found {
    const LogStream* stream;
    const LogEvent* event;
};

bool is_named(const aws::Params& params, const LogStream& stream) {
    const Str prefix = params.str("logStreamNamePrefix");
    if (stream.id.view().substr(0, prefix.size()) != prefix.view()) return false;
    const std::vector<Value>& names = params.list("logStreamNames");
    return names.empty() || std::any_of(names.begin(), names.end(), [&stream](const Value& name) {
               return name.as_string() == stream.id.view();
           });
}

std::vector<Found> search(const LogGroup& group, const aws::Params& params,
                          const FilterPattern& pattern, SimTime now) {
    const SimTime from = std::max(SimTime{params.integer("startTime")}, oldest_kept(group, now));
    const SimTime until{params.integer("endTime", INT64_MAX)};
    std::vector<Found> found;
    for (const LogStream& stream : group.streams) {
        if (!is_named(params, stream)) continue;
        for (std::size_t i = 0; i < stream.events.size(); ++i) {
            const LogEvent& event = stream.events[i];
            const bool in_time = event.timestamp >= from && event.timestamp <= until;
            if (in_time && pattern.matches(event.message)) found.push_back({&stream, &event});
        }
    }
    sort_stably(found, [](const Found& a, const Found& b) {
        return a.event->timestamp < b.event->timestamp;
    });
    return found;
}

Status check(const LogGroup& group, const aws::Params& params) {
    for (const Value& name : params.list("logStreamNames")) {
        if (!group.streams.contains(name.as_string())) return no_such_stream();
    }
    if (params.has("logStreamNames") && params.has("logStreamNamePrefix")) {
        return aws::error(
            "InvalidParameterException",
            "logStreamNames and logStreamNamePrefix are mutually exclusive parameters.");
    }
    return Ok{};
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const LogGroup* const group, find_group(call, params));
    SKYLENS_TRY_OK(check(*group, params));
    SKYLENS_TRY(const FilterPattern pattern, parse_filter_pattern(params.str("filterPattern")));
    SKYLENS_TRY(const std::size_t position, listing_position("FilterLogEvents", params));
    std::vector<Found> found = search(*group, params, pattern, call.now);
    const bool from_end = params.has("startFromHead") && !params.flag("startFromHead");
    if (from_end) std::reverse(found.begin(), found.end());
    const auto limit = static_cast<std::size_t>(params.integer("limit", kPageMax));
    Value list = Value::array();
    for (std::size_t i = position; i < found.size() && list.size() < limit; ++i) {
        const LogEvent& event = *found[i].event;
        list.push(Value::object({{"logStreamName", found[i].stream->id},
                                 {"timestamp", event.timestamp.ms},
                                 {"message", event.message},
                                 {"ingestionTime", event.ingestion.ms},
                                 {"eventId", event_id(event)}}));
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"events", list}, {"searchedLogStreams", Value::array()}});
    if (next < found.size()) result.set("nextToken", aws::page_token("FilterLogEvents", next));
    return result;
}

}  // namespace filter_log_events

SKYLENS_DEFINE_OP(FilterLogEvents) = {.read = filter_log_events::run, .requirements = on_group};

}  // namespace skylens::logs
