// logs:GetLogEvents: the events of one stream, by timestamp.
//
// IAM: logs:GetLogEvents on the log group.
// Errors, in order: ValidationException (name and identifier together), ResourceNotFoundException
//   (group, stream), InvalidParameterException (bad token).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: a page is limited by count only, not by 1 MB.
#include <algorithm>

#include "aws/errors.h"
#include "base/sort.h"
#include "base/text.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace get_log_events {

constexpr std::int64_t kPageMax = 10'000;

// Tokens are "f/NUMBER" and "b/NUMBER": the index of the page's edge in the ordered list.
Result<std::size_t> edge(std::string_view token) {
    const std::string_view digits = token.substr(std::min<std::size_t>(2, token.size()));
    if (!is_digits(digits) || digits.size() > 9 || (token[0] != 'f' && token[0] != 'b') ||
        token[1] != '/') {
        return aws::error("InvalidParameterException", "The specified nextToken is invalid.");
    }
    std::size_t number = 0;
    for (const char c : digits)
        number = number * 10 + static_cast<std::size_t>(c - '0');
    return number;
}

std::vector<const LogEvent*> ordered(const LogStream& stream, SimTime from, SimTime until) {
    std::vector<const LogEvent*> events;
    for (std::size_t i = 0; i < stream.events.size(); ++i) {
        const LogEvent& event = stream.events[i];
        if (event.timestamp >= from && event.timestamp < until) events.push_back(&event);
    }
    sort_stably(events,
                [](const LogEvent* a, const LogEvent* b) { return a->timestamp < b->timestamp; });
    return events;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const LogGroup* const group, find_group(call, params));
    const LogStream* const stream = group->streams.find(params.str("logStreamName"));
    if (stream == nullptr) return no_such_stream();
    const SimTime from =
        std::max(SimTime{params.integer("startTime")}, oldest_kept(*group, call.now));
    const SimTime until{params.integer("endTime", INT64_MAX)};
    const std::vector<const LogEvent*> events = ordered(*stream, from, until);
    const auto limit = static_cast<std::size_t>(params.integer("limit", kPageMax));
    std::size_t first = 0;
    std::size_t last = events.size();
    const Str token = params.str("nextToken");
    if (!token.empty()) {
        SKYLENS_TRY(const std::size_t at, edge(token));
        if (token.view()[0] == 'f') {
            first = std::min(at, events.size());
            last = std::min(events.size(), first + limit);
        } else {
            last = std::min(at, events.size());
            first = last > limit ? last - limit : 0;
        }
    } else if (params.flag("startFromHead")) {
        last = std::min(last, limit);
    } else {
        first = last > limit ? last - limit : 0;
    }
    Value list = Value::array();
    for (std::size_t i = first; i < last; ++i) {
        list.push(Value::object({{"timestamp", events[i]->timestamp.ms},
                                 {"message", events[i]->message},
                                 {"ingestionTime", events[i]->ingestion.ms}}));
    }
    return Value::object({{"events", list},
                          {"nextForwardToken", join("f/", static_cast<std::int64_t>(last))},
                          {"nextBackwardToken", join("b/", static_cast<std::int64_t>(first))}});
}

}  // namespace get_log_events

SKYLENS_DEFINE_OP(GetLogEvents) = {.read = get_log_events::run, .requirements = on_group};

}  // namespace skylens::logs
