// cloudwatch:DescribeAlarms: alarms by name, name prefix, state or action, sorted by name.
//
// IAM: cloudwatch:DescribeAlarms on alarm:*.
// Errors, in order: InvalidParameterCombination (names and prefix), NotSimulated (parents and
// children of
//   composite alarms), InvalidNextToken.
// CloudTrail: read-only, recorded like every other call.
//
// Deviations from AWS: there are no composite and log alarms, so these lists are empty or left out.
#include <algorithm>

#include "aws/errors.h"
#include "aws/operation.h"
#include "aws/pagination.h"
#include "base/sort.h"
#include "services/cloudwatch/alarm_values.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace describe_alarms {

bool has_prefix(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

bool acts_with(const AlarmConfiguration& configuration, std::string_view prefix) {
    for (const auto* list : {&configuration.ok_actions, &configuration.alarm_actions,
                             &configuration.insufficient_data_actions}) {
        for (const Str& action : *list) {
            if (has_prefix(action, prefix)) return true;
        }
    }
    return false;
}

bool matches(const Alarm& alarm, const aws::Params& params) {
    const std::vector<Value>& names = params.list("AlarmNames");
    const bool named = names.empty() ||
                       std::any_of(names.begin(), names.end(),
                                   [&](const Value& name) { return alarm.id == name.as_string(); });
    if (!named || !has_prefix(alarm.id, params["AlarmNamePrefix"].as_string())) return false;
    if (params.has("StateValue") &&
        params["StateValue"].as_string() != alarm_state_name(alarm.status.value)) {
        return false;
    }
    return !params.has("ActionPrefix") ||
           acts_with(alarm.configuration, params["ActionPrefix"].as_string());
}

bool wants_metric_alarms(const aws::Params& params) {
    const std::vector<Value>& types = params.list("AlarmTypes");
    return types.empty() || std::any_of(types.begin(), types.end(), [](const Value& type) {
               return type.as_string() == "MetricAlarm";
           });
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("AlarmNames") && params.has("AlarmNamePrefix")) {
        return aws::error("InvalidParameterCombination",
                          "AlarmNamePrefix and AlarmNames.member are mutually exclusive");
    }
    for (const char* member : {"ChildrenOfAlarmName", "ParentsOfAlarmName"}) {
        if (params.has(member)) return aws::not_simulated("DescribeAlarms with ", member);
    }
    SKYLENS_TRY(std::size_t at,
                aws::page_position("DescribeAlarms", params.str("NextToken"), "InvalidNextToken",
                                   "The next token specified is invalid."));
    std::vector<const Alarm*> found;
    for (const Alarm& alarm : call.here().cloudwatch->alarms) {
        if (wants_metric_alarms(params) && matches(alarm, params)) found.push_back(&alarm);
    }
    sort_stably(found, [](const Alarm* a, const Alarm* b) { return a->id < b->id; });
    const std::size_t end =
        std::min(found.size(), at + static_cast<std::size_t>(params.integer("MaxRecords", 50)));
    Value alarms = Value::array();
    for (; at < end; ++at)
        alarms.push(metric_alarm(call.world, call.place, *found[at]));
    Value result = Value::object({{"CompositeAlarms", Value::array()}, {"MetricAlarms", alarms}});
    if (at < found.size()) result.set("NextToken", aws::page_token("DescribeAlarms", at));
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params&, aws::Requirements& out) {
    out.push_back({"cloudwatch:DescribeAlarms", alarm_arn(call.world, call.place, "*"), {}});
}

}  // namespace describe_alarms

SKYLENS_DEFINE_OP(DescribeAlarms) = {.read = describe_alarms::run,
                                     .requirements = describe_alarms::requirements};

}  // namespace skylens::cloudwatch
