#include "services/cloudwatch/alarm_messages.h"

#include "aws/place.h"
#include "base/text.h"
#include "services/cloudwatch/alarm_reason.h"
#include "services/cloudwatch/alarm_values.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

std::string quoted(std::string_view text) { return to_json(Value(text)); }

std::string quoted_list(const std::vector<Str>& list) {
    std::string out = "[";
    for (const Str& entry : list)
        out += (out.size() > 1 ? "," : "") + quoted(entry);
    return out + "]";
}

std::string dimension_list(const MetricId& metric) {
    std::string out = "[";
    for (const Dimension& dimension : metric.dimensions) {
        if (out.size() > 1) out += ",";
        out +=
            join("{\"value\":", quoted(dimension.value), ",\"name\":", quoted(dimension.name), "}");
    }
    return out + "]";
}

std::string optional_member(std::string_view name, std::string_view text) {
    return text.empty() ? std::string() : join(",\"", name, "\":", quoted(text));
}

std::string state_text(const AlarmStatus& status) {
    std::string out = join("{\"stateValue\":\"", alarm_state_name(status.value),
                           "\",\"stateReason\":", quoted(status.reason));
    if (!status.reason_data.empty())
        out += join(",\"stateReasonData\":", status.reason_data.view());
    return out + "}";
}

Value event_state(const AlarmStatus& status) {
    Value out =
        Value::object({{"value", alarm_state_name(status.value)}, {"reason", status.reason}});
    if (!status.reason_data.empty()) out.set("reasonData", status.reason_data);
    out.set("timestamp", alarm_time(status.updated));
    return out;
}

Value event_metrics(const AlarmConfiguration& configuration) {
    Value dimensions = Value::object();
    for (const Dimension& dimension : configuration.metric.dimensions) {
        dimensions.set(dimension.name, dimension.value);
    }
    Value stat =
        Value::object({{"metric", Value::object({{"namespace", configuration.metric.name_space},
                                                 {"name", configuration.metric.name},
                                                 {"dimensions", dimensions}})},
                       {"period", configuration.period_seconds},
                       {"stat", configuration.statistic.text}});
    if (configuration.unit != Unit::Any) stat.set("unit", unit_name(configuration.unit));
    return Value::array({Value::object(
        {{"id", configuration.query_id}, {"metricStat", stat}, {"returnData", true}})});
}

Value state_change_configuration(const AlarmConfiguration& configuration) {
    Value out = Value::object();
    if (configuration.has_description) out.set("description", configuration.description);
    return out.set("metrics", event_metrics(configuration));
}

Value list_value(const std::vector<Str>& list) {
    Value out = Value::array();
    for (const Str& entry : list)
        out.push(entry);
    return out;
}

Value full_configuration(const Alarm& alarm) {
    const AlarmConfiguration& c = alarm.configuration;
    Value out = Value::object({{"evaluationPeriods", c.rule.evaluation_periods}});
    if (c.rule.datapoints_given) out.set("datapointsToAlarm", c.rule.datapoints_to_alarm);
    out.set("threshold", c.rule.threshold);
    out.set("comparisonOperator", comparison_name(c.rule.comparison));
    if (!c.treat_missing_data.empty()) out.set("treatMissingData", c.treat_missing_data);
    if (!c.low_sample_percentile.empty()) {
        out.set("evaluateLowSampleCountPercentile", c.low_sample_percentile);
    }
    out.set("metrics", event_metrics(c));
    out.set("alarmName", alarm.id);
    if (c.has_description) out.set("description", c.description);
    out.set("actionsEnabled", c.actions_enabled);
    out.set("timestamp", alarm_time(alarm.configuration_updated));
    out.set("okActions", list_value(c.ok_actions));
    out.set("alarmActions", list_value(c.alarm_actions));
    out.set("insufficientDataActions", list_value(c.insufficient_data_actions));
    return out;
}

std::string treat_missing_text(const AlarmConfiguration& configuration) {
    return configuration.treat_missing_data.empty() ? "missing"
                                                    : configuration.treat_missing_data.string();
}

std::string trigger_text(const AlarmConfiguration& c) {
    const bool extended = c.statistic.needs_values();
    std::string out = join(
        "{\"MetricName\":", quoted(c.metric.name), ",\"Namespace\":", quoted(c.metric.name_space),
        ",\"StatisticType\":\"", extended ? "ExtendedStatistic" : "Statistic", "\",\"",
        extended ? "ExtendedStatistic" : "Statistic",
        "\":", quoted(extended ? c.statistic.text.string() : upper_statistic(c.statistic.kind)),
        ",\"Unit\":", c.unit == Unit::Any ? "null" : quoted(unit_name(c.unit)),
        ",\"Dimensions\":", dimension_list(c.metric), ",\"Period\":", c.period_seconds,
        ",\"EvaluationPeriods\":", std::int64_t{c.rule.evaluation_periods});
    if (c.rule.datapoints_given) {
        out += join(",\"DatapointsToAlarm\":", std::int64_t{c.rule.datapoints_to_alarm});
    }
    return out + join(",\"ComparisonOperator\":\"", comparison_name(c.rule.comparison),
                      "\",\"Threshold\":", java_number(c.rule.threshold),
                      ",\"TreatMissingData\":", quoted(treat_missing_text(c)),
                      ",\"EvaluateLowSampleCountPercentile\":", quoted(c.low_sample_percentile),
                      "}");
}

// The JSON that subscribers other than e-mail get.
std::string default_message(const Transition& t) {
    const AlarmConfiguration& c = t.alarm.configuration;
    const AlarmStatus& now = t.alarm.status;
    return join(
        "{\"AlarmName\":", quoted(t.alarm.id),
        ",\"AlarmDescription\":", c.has_description ? quoted(c.description) : "null",
        ",\"AWSAccountId\":\"", t.world.account(t.place).id.view(),
        "\",\"AlarmConfigurationUpdatedTimestamp\":\"", alarm_time(t.alarm.configuration_updated),
        "\",\"NewStateValue\":\"", alarm_state_name(now.value),
        "\",\"NewStateReason\":", quoted(now.reason), ",\"StateChangeTime\":\"",
        alarm_time(now.updated), "\",\"Region\":", quoted(aws::region_at(t.place.region).long_name),
        ",\"AlarmArn\":", quoted(alarm_arn(t.world, t.place, t.alarm.id)), ",\"OldStateValue\":\"",
        alarm_state_name(t.before.value), "\",\"OKActions\":", quoted_list(c.ok_actions),
        ",\"AlarmActions\":", quoted_list(c.alarm_actions),
        ",\"InsufficientDataActions\":", quoted_list(c.insufficient_data_actions),
        ",\"Trigger\":", trigger_text(c), "}");
}

std::string mail_list(const std::vector<Str>& actions) {
    std::string out;
    for (const Str& action : actions)
        out += join(out.empty() ? "" : ", ", "[", action.view(), "]");
    return out;
}

std::string mail_dimensions(const MetricId& metric) {
    std::string out;
    for (const Dimension& dimension : metric.dimensions) {
        out += join(out.empty() ? "" : ", ", dimension.name.view(), " = ", dimension.value.view());
    }
    return out.empty() ? out : "[" + out + "]";
}

std::string mail_message(const Transition& t) {
    const AlarmConfiguration& c = t.alarm.configuration;
    const AlarmStatus& now = t.alarm.status;
    const std::string_view state = alarm_state_name(now.value);
    const aws::Region& region = aws::region_at(t.place.region);
    const std::int64_t periods = c.rule.evaluation_periods;
    const std::string span =
        c.rule.datapoints_given
            ? join("at least ", std::int64_t{c.rule.datapoints_to_alarm}, " of the last ", periods,
                   " period(s) of ", c.period_seconds, " seconds")
            : join(periods * c.period_seconds, " seconds");
    return join("You are receiving this email because your Amazon CloudWatch Alarm \"",
                t.alarm.id.view(), "\" in the ", region.long_name, " region has entered the ",
                state, " state, because \"", now.reason.view(), "\" at \"", mail_time(now.updated),
                "\".\n\nView this alarm in the AWS Management Console:\nhttps://", region.name,
                ".console.aws.amazon.com/cloudwatch/deeplink.js?region=", region.name,
                "#alarmsV2:alarm/", percent_encode(t.alarm.id),
                "\n\nAlarm Details:\n- Name:                       ", t.alarm.id.view(),
                "\n- Description:                ", c.description.view(),
                "\n- State Change:               ", alarm_state_name(t.before.value), " -> ", state,
                "\n- Reason for State Change:    ", now.reason.view(),
                "\n- Timestamp:                  ", mail_time(now.updated),
                "\n- AWS Account:                ", t.world.account(t.place).id.view(),
                "\n- Alarm Arn:                  ", alarm_arn(t.world, t.place, t.alarm.id).view(),
                "\n\nThreshold:\n- The alarm is in the ALARM state when the metric is ",
                comparison_name(c.rule.comparison), " ", java_number(c.rule.threshold), " for ",
                span, ".\n\nMonitored Metric:\n- MetricNamespace:                     ",
                c.metric.name_space.view(),
                "\n- MetricName:                          ", c.metric.name.view(),
                "\n- Dimensions:                          ", mail_dimensions(c.metric),
                "\n- Period:                              ", c.period_seconds,
                " seconds\n- Statistic:                           ", c.statistic.text.view(),
                "\n- Unit:                                ",
                c.unit == Unit::Any ? "not specified" : unit_name(c.unit),
                "\n- TreatMissingData:                    ", treat_missing_text(c),
                "\n\nState Change Actions:\n- OK: ", mail_list(c.ok_actions),
                "\n- ALARM: ", mail_list(c.alarm_actions),
                "\n- INSUFFICIENT_DATA: ", mail_list(c.insufficient_data_actions), "\n");
}

}  // namespace

std::string configuration_history(const aws::World& world, aws::Place place,
                                  ConfigurationChange change, const Alarm& alarm) {
    static const char* const kTypes[] = {"Create", "Update", "Delete"};
    static const char* const kMembers[] = {"createdAlarm", "updatedAlarm", "deletedAlarm"};
    const int which = static_cast<int>(change);
    const AlarmConfiguration& c = alarm.configuration;
    std::string out = join("{\"version\":\"1.0\",\"type\":\"", kTypes[which], "\",\"",
                           kMembers[which], "\":{\"alarmName\":", quoted(alarm.id));
    if (c.has_description) out += join(",\"alarmDescription\":", quoted(c.description));
    out += join(
        ",\"alarmArn\":", quoted(alarm_arn(world, place, alarm.id)),
        ",\"alarmConfigurationUpdatedTimestamp\":\"", alarm_time(alarm.configuration_updated),
        "\",\"namespace\":", quoted(c.metric.name_space), ",\"metricName\":", quoted(c.metric.name),
        ",\"", c.statistic.needs_values() ? "extendedStatistic" : "statistic",
        "\":", quoted(c.statistic.text), ",\"period\":", c.period_seconds,
        ",\"dimensions\":", dimension_list(c.metric));
    out += optional_member("unit", unit_name(c.unit));
    out += join(",\"threshold\":", java_number(c.rule.threshold), ",\"comparisonOperator\":\"",
                comparison_name(c.rule.comparison),
                "\",\"evaluationPeriods\":", std::int64_t{c.rule.evaluation_periods});
    if (c.rule.datapoints_given) {
        out += join(",\"datapointsToAlarm\":", std::int64_t{c.rule.datapoints_to_alarm});
    }
    out += optional_member("treatMissingData", c.treat_missing_data);
    out += optional_member("evaluateLowSampleCountPercentile", c.low_sample_percentile);
    return out + join(",\"stateValue\":\"", alarm_state_name(alarm.status.value),
                      "\",\"stateUpdatedTimestamp\":\"", alarm_time(alarm.status.updated),
                      "\",\"actionsEnabled\":", c.actions_enabled ? "true" : "false",
                      ",\"alarmActions\":", quoted_list(c.alarm_actions),
                      ",\"insufficientDataActions\":", quoted_list(c.insufficient_data_actions),
                      ",\"okactions\":", quoted_list(c.ok_actions), "}}");
}

std::string state_history(const AlarmStatus& before, const AlarmStatus& after) {
    return join("{\"version\":\"1.0\",\"oldState\":", state_text(before),
                ",\"newState\":", state_text(after), "}");
}

Value state_change_detail(const Alarm& alarm, const AlarmStatus& before) {
    return Value::object({{"alarmName", alarm.id},
                          {"state", event_state(alarm.status)},
                          {"previousState", event_state(before)},
                          {"configuration", state_change_configuration(alarm.configuration)}});
}

Value configuration_change_detail(ConfigurationChange change, const Alarm& alarm,
                                  const Alarm* before) {
    static const char* const kOperations[] = {"create", "update", "delete"};
    Value state = Value::object({{"value", alarm_state_name(alarm.status.value)}});
    if (change != ConfigurationChange::Create)
        state = event_state(alarm.status);
    else
        state.set("timestamp", alarm_time(alarm.status.updated));
    Value detail =
        Value::object({{"alarmName", alarm.id},
                       {"operation", std::string_view(kOperations[static_cast<int>(change)])},
                       {"state", state},
                       {"configuration", full_configuration(alarm)}});
    if (before != nullptr) detail.set("previousConfiguration", full_configuration(*before));
    return detail;
}

std::string sns_subject(const Transition& t) {
    return join(alarm_state_name(t.alarm.status.value), ": \"", t.alarm.id.view(), "\" in ",
                aws::region_at(t.place.region).long_name);
}

std::string sns_message(const Transition& t) {
    return join("{\"default\":", quoted(default_message(t)), ",\"sms\":", quoted(sns_subject(t)),
                ",\"email\":", quoted(mail_message(t)), "}");
}

std::string lambda_payload(const Transition& t) {
    return to_json(Value::object(
        {{"source", "aws.cloudwatch"},
         {"alarmArn", alarm_arn(t.world, t.place, t.alarm.id)},
         {"accountId", t.world.account(t.place).id},
         {"time", alarm_time(t.alarm.status.updated)},
         {"region", aws::region_name(t.place.region)},
         {"alarmData",
          Value::object({{"alarmName", t.alarm.id},
                         {"state", event_state(t.alarm.status)},
                         {"previousState", event_state(t.before)},
                         {"configuration", state_change_configuration(t.alarm.configuration)}})}}));
}

}  // namespace skylens::cloudwatch
