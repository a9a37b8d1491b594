// logs:DescribeLogStreams: the streams of a log group, by name or by their latest event.
//
// IAM: logs:DescribeLogStreams on the log group.
// Errors, in order: ValidationException (name and identifier together), ResourceNotFoundException,
//   InvalidParameterException (a prefix together with orderBy LastEventTime, bad token).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: lastEventTimestamp is exact, in AWS it may lag by an hour; storedBytes is 0
// as
//   in AWS since 2019.
#include <algorithm>

#include "aws/errors.h"
#include "aws/pagination.h"
#include "base/sort.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace describe_log_streams {

SimTime last_event(const LogStream& stream) {
    SimTime last;
    for (std::size_t i = 0; i < stream.events.size(); ++i)
        last = std::max(last, stream.events[i].timestamp);
    return last;
}

SimTime first_event(const LogStream& stream) {
    SimTime first = stream.events[0].timestamp;
    for (std::size_t i = 1; i < stream.events.size(); ++i)
        first = std::min(first, stream.events[i].timestamp);
    return first;
}

Value shown(const Str& arn, const LogStream& stream) {
    Value value =
        Value::object({{"logStreamName", stream.id}, {"creationTime", stream.created.ms}});
    if (!stream.events.empty()) {
        value.set("firstEventTimestamp", first_event(stream).ms);
        value.set("lastEventTimestamp", last_event(stream).ms);
        value.set("lastIngestionTime", stream.events.back().ingestion.ms);
        value.set("uploadSequenceToken", join("4", stream.created.ms, stream.stored_bytes));
    }
    value.set("arn", join(arn, ":log-stream:", stream.id)).set("storedBytes", 0);
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const LogGroup* const group, find_group(call, params));
    const bool by_time = params.str("orderBy") == "LastEventTime";
    const Str prefix = params.str("logStreamNamePrefix");
    if (by_time && !prefix.empty()) {
        return aws::error("InvalidParameterException",
                          "Cannot order by LastEventTime with a logStreamNamePrefix.");
    }
    SKYLENS_TRY(const std::size_t position, listing_position("DescribeLogStreams", params));
    std::vector<const LogStream*> found;
    for (const LogStream& stream : group->streams) {
        if (stream.id.view().substr(0, prefix.size()) == prefix.view()) found.push_back(&stream);
    }
    sort_stably(found, [by_time](const LogStream* a, const LogStream* b) {
        return by_time ? last_event(*a) < last_event(*b) : a->id < b->id;
    });
    if (params.flag("descending")) std::reverse(found.begin(), found.end());
    const auto limit = static_cast<std::size_t>(params.integer("limit", 50));
    const Str arn = group_arn(call.world, call.place, group->id);
    Value list = Value::array();
    for (std::size_t i = position; i < found.size() && list.size() < limit; ++i)
        list.push(shown(arn, *found[i]));
    const std::size_t next = position + list.size();
    Value result = Value::object({{"logStreams", list}});
    if (next < found.size()) result.set("nextToken", aws::page_token("DescribeLogStreams", next));
    return result;
}

}  // namespace describe_log_streams

SKYLENS_DEFINE_OP(DescribeLogStreams) = {.read = describe_log_streams::run,
                                         .requirements = on_group};

}  // namespace skylens::logs
