// logs:PutLogEvents: writes a batch of log events into a stream.
//
// IAM: logs:PutLogEvents on the log group.
// Errors, in order: InvalidParameterException (not in chronological order, more than 1,048,576
// bytes,
//   more than 24 hours between the first and the last event), ResourceNotFoundException (group,
//   stream). Events that are too old, too new or expired are rejected by index, not refused.
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: the sequence token is ignored (as in AWS since 2023); entity is ignored.
#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"
#include "services/logs/subscriptions.h"

namespace skylens::logs {
namespace put_log_events {

constexpr std::int64_t kBatchBytesMax = 1'048'576;  // "PutLogEvents"
constexpr std::int64_t kOverhead = 26;
constexpr Duration kOldest = days(14);
constexpr Duration kNewest = hours(2);

Status check_batch(const std::vector<Value>& events) {
    std::int64_t bytes = 0;
    std::int64_t last = 0;
    for (const Value& event : events) {
        bytes += static_cast<std::int64_t>(event["message"].as_string().size()) + kOverhead;
        if (event["timestamp"].as_int() < last) {
            return aws::error(
                "InvalidParameterException",
                "Log events in a single PutLogEvents request must be in chronological order.");
        }
        last = event["timestamp"].as_int();
    }
    if (bytes > kBatchBytesMax) {
        return aws::error("InvalidParameterException", "Upload too large: ", bytes,
                          " bytes exceeds limit of ", kBatchBytesMax);
    }
    if (last - events.front()["timestamp"].as_int() > hours(24).ms) {
        return aws::error("InvalidParameterException",
                          "The batch of log events in a single PutLogEvents request cannot span "
                          "more than 24 hours.");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const std::vector<Value>& events = params.list("logEvents");
    SKYLENS_TRY_OK(check_batch(events));
    SKYLENS_TRY(LogGroup* const group, find_group(call, params));
    LogStream* const stream = group->streams.find(params.str("logStreamName"));
    if (stream == nullptr) return no_such_stream();
    Value rejected = Value::object();
    const SimTime expired = oldest_kept(*group, call.now);
    std::int64_t index = 0;
    for (const Value& event : events) {
        const SimTime timestamp{event["timestamp"].as_int()};
        ++index;
        if (timestamp < expired) {
            rejected.set("expiredLogEventEndIndex", index);
        } else if (timestamp < call.now - kOldest) {
            rejected.set("tooOldLogEventEndIndex", index);
        } else if (timestamp > call.now + kNewest) {
            if (!rejected.contains("tooNewLogEventStartIndex")) {
                rejected.set("tooNewLogEventStartIndex", index - 1);
            }
        } else {
            const Str message = event["message"].as_str();
            stream->stored_bytes += static_cast<std::int64_t>(message.size()) + kOverhead;
            stream->events.push_back(
                {call.here().logs->next_event++, timestamp, call.now, message});
        }
    }
    forward_soon(call.world, call.place, *group, call.effect);
    Value result =
        Value::object({{"nextSequenceToken", join("4", stream->created.ms, stream->stored_bytes)}});
    if (!rejected.empty()) result.set("rejectedLogEventsInfo", rejected);
    return result;
}

}  // namespace put_log_events

SKYLENS_DEFINE_OP(PutLogEvents) = {
    .write = put_log_events::run, .requirements = on_group, .trail = {.data_event = true}};

}  // namespace skylens::logs
