#include "services/cloudwatch/alarm_values.h"

#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/metric_values.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

const char* const kComparisons[] = {"GreaterThanOrEqualToThreshold", "GreaterThanThreshold",
                                    "LessThanThreshold", "LessThanOrEqualToThreshold"};
const char* const kTreatments[] = {"missing", "ignore", "breaching", "notBreaching"};

template <class Enum, std::size_t N>
std::optional<Enum> find_name(const char* const (&names)[N], std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (name == names[i]) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

Value list_of(const std::vector<Str>& list) {
    Value out = Value::array();
    for (const Str& entry : list)
        out.push(entry);
    return out;
}

}  // namespace

std::string_view comparison_name(Comparison comparison) {
    return kComparisons[static_cast<int>(comparison)];
}

std::optional<Comparison> find_comparison(std::string_view name) {
    return find_name<Comparison>(kComparisons, name);
}

std::optional<TreatMissingData> find_treat_missing(std::string_view name) {
    return find_name<TreatMissingData>(kTreatments, name);
}

std::optional<AlarmState> find_alarm_state(std::string_view name) {
    for (const AlarmState state :
         {AlarmState::Ok, AlarmState::Alarm, AlarmState::InsufficientData}) {
        if (name == alarm_state_name(state)) return state;
    }
    return std::nullopt;
}

std::string upper_statistic(StatisticKind kind) {
    switch (kind) {
        case StatisticKind::SampleCount:
            return "SAMPLE_COUNT";
        case StatisticKind::Average:
            return "AVERAGE";
        case StatisticKind::Sum:
            return "SUM";
        case StatisticKind::Minimum:
            return "MINIMUM";
        default:
            return "MAXIMUM";
    }
}

Value metric_alarm(const aws::World& world, aws::Place place, const Alarm& alarm) {
    const AlarmConfiguration& c = alarm.configuration;
    Value out =
        Value::object({{"AlarmName", alarm.id}, {"AlarmArn", alarm_arn(world, place, alarm.id)}});
    if (c.has_description) out.set("AlarmDescription", c.description);
    out.set("AlarmConfigurationUpdatedTimestamp", cli_time(alarm.configuration_updated));
    out.set("ActionsEnabled", c.actions_enabled);
    out.set("OKActions", list_of(c.ok_actions));
    out.set("AlarmActions", list_of(c.alarm_actions));
    out.set("InsufficientDataActions", list_of(c.insufficient_data_actions));
    out.set("StateValue", alarm_state_name(alarm.status.value));
    out.set("StateReason", alarm.status.reason);
    if (!alarm.status.reason_data.empty()) out.set("StateReasonData", alarm.status.reason_data);
    out.set("StateUpdatedTimestamp", cli_time(alarm.status.updated));
    out.set("MetricName", c.metric.name);
    out.set("Namespace", c.metric.name_space);
    out.set(c.statistic.needs_values() ? Str("ExtendedStatistic") : Str("Statistic"),
            c.statistic.text);
    out.set("Dimensions", dimensions_value(c.metric));
    out.set("Period", c.period_seconds);
    if (c.unit != Unit::Any) out.set("Unit", unit_name(c.unit));
    out.set("EvaluationPeriods", c.rule.evaluation_periods);
    if (c.rule.datapoints_given) out.set("DatapointsToAlarm", c.rule.datapoints_to_alarm);
    out.set("Threshold", c.rule.threshold);
    out.set("ComparisonOperator", comparison_name(c.rule.comparison));
    if (!c.treat_missing_data.empty()) out.set("TreatMissingData", c.treat_missing_data);
    if (!c.low_sample_percentile.empty()) {
        out.set("EvaluateLowSampleCountPercentile", c.low_sample_percentile);
    }
    out.set("StateTransitionedTimestamp", cli_time(alarm.status.transitioned));
    return out;
}

}  // namespace skylens::cloudwatch
