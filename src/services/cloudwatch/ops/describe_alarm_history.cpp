// cloudwatch:DescribeAlarmHistory: what happened to alarms in the last 30 days, also to deleted
// ones, newest first unless asked otherwise.
//
// IAM: cloudwatch:DescribeAlarmHistory on the alarm, or on alarm:* without a name.
// Errors, in order: InvalidParameterValue (StartDate after EndDate), InvalidNextToken.
// CloudTrail: read-only, recorded like every other call.
//
// Deviations from AWS: there are no alarm contributors, so AlarmContributorId finds nothing.
#include <algorithm>

#include "aws/errors.h"
#include "aws/operation.h"
#include "aws/pagination.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace describe_alarm_history {

struct Filter {
    Str alarm;
    Str type;
    SimTime from;
    SimTime until;
    bool nothing = false;
};

Result<Filter> filter_of(const aws::ReadCall& call, const aws::Params& params) {
    Filter out;
    out.alarm = params.str("AlarmName");
    out.type = params.str("HistoryItemType");
    out.from = params.time("StartDate", call.now - kHistoryKept);
    out.until = params.time("EndDate", call.now);
    if (params.has("StartDate") && params.has("EndDate") && out.from > out.until) {
        return aws::error("InvalidParameterValue",
                          "The parameter EndDate must be greater than StartDate.");
    }
    out.from = std::max(out.from, call.now - kHistoryKept);
    const std::vector<Value>& types = params.list("AlarmTypes");
    const bool metric_alarms =
        types.empty() || std::any_of(types.begin(), types.end(), [](const Value& type) {
            return type.as_string() == "MetricAlarm";
        });
    out.nothing = !metric_alarms || params.has("AlarmContributorId");
    return out;
}

bool matches(const HistoryItem& item, const Filter& filter) {
    if (filter.nothing || item.time < filter.from || item.time > filter.until) return false;
    if (!filter.alarm.empty() && filter.alarm != item.alarm) return false;
    return filter.type.empty() || filter.type == history_type_name(item.type);
}

Value item_value(const HistoryItem& item) {
    return Value::object({{"AlarmName", item.alarm},
                          {"AlarmType", "MetricAlarm"},
                          {"Timestamp", cli_time(item.time)},
                          {"HistoryItemType", history_type_name(item.type)},
                          {"HistorySummary", item.summary},
                          {"HistoryData", item.data}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Filter filter, filter_of(call, params));
    const auto& history = call.here().cloudwatch->history;
    const bool ascending = params["ScanBy"].as_string() == "TimestampAscending";
    // A token is the index of the next item plus one, so that items that come later do not shift
    // it.
    SKYLENS_TRY(const std::size_t position,
                aws::page_position("DescribeAlarmHistory", params.str("NextToken"),
                                   "InvalidNextToken", "The next token specified is invalid."));
    auto at = static_cast<std::int64_t>(history.size()) - 1;
    if (ascending) at = 0;
    if (position > 0) at = static_cast<std::int64_t>(position) - 1;
    const std::int64_t step = ascending ? 1 : -1;
    const auto end = static_cast<std::int64_t>(history.size());
    const auto most = static_cast<std::size_t>(params.integer("MaxRecords", 50));
    Value items = Value::array();
    Value result = Value::object();
    for (; at >= 0 && at < end; at += step) {
        const HistoryItem& item = history[static_cast<std::size_t>(at)];
        if (!matches(item, filter)) continue;
        if (items.size() == most) {
            result.set("AlarmHistoryItems", items);
            return result.set("NextToken", aws::page_token("DescribeAlarmHistory",
                                                           static_cast<std::size_t>(at) + 1));
        }
        items.push(item_value(item));
    }
    return result.set("AlarmHistoryItems", items);
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const std::string_view name =
        params.has("AlarmName") ? params["AlarmName"].as_string() : std::string_view("*");
    out.push_back({"cloudwatch:DescribeAlarmHistory", alarm_arn(call.world, call.place, name), {}});
}

}  // namespace describe_alarm_history

SKYLENS_DEFINE_OP(DescribeAlarmHistory) = {.read = describe_alarm_history::run,
                                           .requirements = describe_alarm_history::requirements};

}  // namespace skylens::cloudwatch
