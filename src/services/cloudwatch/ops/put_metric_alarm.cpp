// cloudwatch:PutMetricAlarm: makes an alarm on one metric, or replaces the configuration of an
// existing one and keeps its state.
//
// IAM: cloudwatch:PutMetricAlarm on the alarm, with condition key cloudwatch:AlarmActions;
//   cloudwatch:TagResource too when Tags are given.
// Errors, in order: ValidationError for the name, ComparisonOperator, Threshold, EvaluationPeriods,
//   DatapointsToAlarm, TreatMissingData, EvaluateLowSampleCountPercentile, statistic, period,
//   evaluation range, metric, actions; InvalidParameterValue for an extended statistic.
// CloudTrail: a management event; no response elements.
//
// Deviations from AWS: alarms on metric math, Metrics Insights, anomaly bands and PromQL,
// evaluation windows
//   and warm-up are refused; so are Systems Manager and investigation actions. The
//   service-linked role of instance actions is not made but assumed to exist.
//   The wording of errors about instance actions other than an unknown instance is inferred.
#include "aws/errors.h"
#include "aws/gateway.h"
#include "aws/operation.h"
#include "services/cloudwatch/alarm_action.h"
#include "services/cloudwatch/alarm_values.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/metric_values.h"
#include "services/cloudwatch/state.h"
#include "services/cloudwatch/tags.h"

namespace skylens::cloudwatch {
namespace put_metric_alarm {

template <class... Parts>
Failure invalid(const Parts&... parts) {
    return aws::error("ValidationError", parts...);
}

// Members of alarms that are not simulated.
Status check_simulated(const aws::Params& params) {
    for (const char* member :
         {"Metrics", "ThresholdMetricId", "EvaluationWindow", "WarmUpConfiguration",
          "EvaluationCriteria", "EvaluationInterval", "ActionConfiguration"}) {
        if (params.has(member)) return aws::not_simulated("PutMetricAlarm with ", member);
    }
    const std::string_view comparison = params["ComparisonOperator"].as_string();
    if (!comparison.empty() && !find_comparison(comparison).has_value()) {
        return aws::not_simulated("the comparison operator ", comparison, " (anomaly detection)");
    }
    return Ok{};
}

Status check_name(std::string_view name) {
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 32 || c == 127) {
            return invalid("AlarmName must not contain ASCII Control characters");
        }
    }
    return Ok{};
}

Status read_rule(const aws::Params& params, AlarmConfiguration& out) {
    AlarmRule& rule = out.rule;
    const auto comparison = find_comparison(params["ComparisonOperator"].as_string());
    if (!comparison.has_value()) {
        return invalid("PutMetricAlarm request should have a valid ComparisonOperator parameter");
    }
    rule.comparison = *comparison;
    if (!params.has("Threshold")) {
        return invalid("PutMetricAlarm request should have valid Threshold parameter");
    }
    rule.threshold = params.number("Threshold");
    if (!params.has("EvaluationPeriods")) {
        return invalid("PutMetricAlarm request should have an EvaluationPeriods parameter");
    }
    const std::int64_t periods = params.integer("EvaluationPeriods");
    const std::int64_t to_alarm = params.integer("DatapointsToAlarm", periods);
    if (to_alarm > periods) {
        return invalid("DatapointsToAlarm must be less than or equal to EvaluationPeriods");
    }
    if (periods > 604'800) {
        return invalid(
            "Metrics cannot be checked across more than a week (EvaluationPeriods * Period must be "
            "<= 604800) for alarms using period >= 3600");
    }
    rule.evaluation_periods = static_cast<std::int32_t>(periods);
    rule.datapoints_to_alarm = static_cast<std::int32_t>(to_alarm);
    rule.datapoints_given = params.has("DatapointsToAlarm");
    out.treat_missing_data = params.str("TreatMissingData");
    if (params.has("TreatMissingData")) {
        const auto treat = find_treat_missing(out.treat_missing_data);
        if (!treat.has_value()) {
            return invalid(
                "Supported values for TreatMissingData are breaching, notBreaching, ignore, and "
                "missing.");
        }
        rule.treat_missing = *treat;
    }
    out.low_sample_percentile = params.str("EvaluateLowSampleCountPercentile");
    if (params.has("EvaluateLowSampleCountPercentile") && out.low_sample_percentile != "evaluate" &&
        out.low_sample_percentile != "ignore") {
        return invalid(
            "Supported options for EvaluateLowSampleCountPercentile are evaluate and ignore.");
    }
    return Ok{};
}

Status read_statistic(const aws::Params& params, AlarmConfiguration& out) {
    if (params.has("Statistic") && params.has("ExtendedStatistic")) {
        return invalid(
            "PutMetricAlarm request can not be made with both Statistic and ExtendedStatistic "
            "parameters. Only one of them should be present");
    }
    const bool extended = params.has("ExtendedStatistic");
    if (!extended && !params.has("Statistic")) {
        return invalid("PutMetricAlarm request should have a Statistic parameter");
    }
    const std::string_view text =
        params[extended ? std::string_view("ExtendedStatistic") : std::string_view("Statistic")]
            .as_string();
    Result<Statistic> statistic = parse_statistic(text);
    if (!statistic.ok() || statistic.value().needs_values() != extended) {
        return aws::error("InvalidParameterValue", "The value ", text,
                          " for parameter ExtendedStatistic is not supported.");
    }
    out.statistic = std::move(statistic).value();
    const bool percentile = out.statistic.kind == StatisticKind::Percentile;
    if (!out.low_sample_percentile.empty() && !percentile) {
        return invalid("Option evaluateLowSampleCountPercentile can not be applied with statistic ",
                       text, ". This option is enabled only for percentile statistics.");
    }
    if (out.low_sample_percentile == "ignore") {
        out.rule.low_sample_count = low_sample_limit(out.statistic.high);
    }
    return Ok{};
}

Status read_period(const aws::Params& params, AlarmConfiguration& out) {
    if (!params.has("Period")) {
        return invalid("PutMetricAlarm request should have a Period parameter");
    }
    const std::int64_t period = params.integer("Period");
    if (period < 10 || !valid_period(period)) {
        return invalid("Period must be 10, 20, 30 or a multiple of 60");
    }
    const std::int64_t range = period <= 604'800 ? period * out.rule.evaluation_periods : period;
    if (period < 3600 && range > 86'400) {
        return invalid(
            "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be "
            "<= 86400) for alarms using period < 3600");
    }
    if (range > 604'800) {
        return invalid(
            "Metrics cannot be checked across more than a week (EvaluationPeriods * Period must be "
            "<= 604800) for alarms using period >= 3600");
    }
    out.period_seconds = period;
    return Ok{};
}

Status read_metric(const aws::Params& params, AlarmConfiguration& out) {
    for (const char* member : {"MetricName", "Namespace"}) {
        if (!params.has(member)) {
            return invalid("PutMetricAlarm request should have a ", member, " parameter");
        }
    }
    out.metric = metric_of(params.value());
    if (params.has("Unit")) out.unit = find_unit(params["Unit"].as_string());
    // "Alarms that evaluate metrics in the AWS/DynamoDB namespace always ignore missing data."
    if (out.metric.name_space == "AWS/DynamoDB") out.rule.treat_missing = TreatMissingData::Ignore;
    return Ok{};
}

// True when the instance exists in this account and Region, as far as EC2 is simulated.
bool instance_exists(const aws::World& world, aws::Place place, const Str& id) {
    aws::Request request;
    request.place = place;
    request.principal.type = aws::PrincipalType::Service;
    request.principal.name = "cloudwatch.amazonaws.com";
    request.service = "ec2";
    request.operation = "DescribeInstances";
    request.params = Value::object({{"InstanceIds", Value::array({id})}});
    const Result<Value> answer = aws::peek(world, request);
    return answer.ok() || answer.error().code == "NotSimulated";
}

Status check_instance_action(const aws::WriteCall& call, const AlarmConfiguration& alarm,
                             ActionKind kind) {
    const std::string use = join("Invalid use of EC2 '", action_name(kind), "' action. ");
    const Str instance = instance_of(alarm.metric);
    if (instance.empty())
        return invalid(use, "The alarm's metric must have the dimension InstanceId.");
    if (kind == ActionKind::Recover &&
        (alarm.metric.name_space != "AWS/EC2" || alarm.metric.name != "StatusCheckFailed_System")) {
        return invalid(use, "It can be used only with the metric StatusCheckFailed_System.");
    }
    if (!instance_exists(call.world, call.place, instance)) {
        return invalid(use, instance.view(), " is not a valid EC2 instance.");
    }
    return Ok{};
}

Status read_actions(const aws::WriteCall& call, const aws::Params& params, std::string_view member,
                    const AlarmConfiguration& alarm, std::vector<Str>& out) {
    for (const Value& arn : params.list(member)) {
        SKYLENS_TRY(const ActionKind kind, parse_action(call.place, arn.as_string()));
        if (acts_on_instance(kind)) SKYLENS_TRY_OK(check_instance_action(call, alarm, kind));
        out.push_back(arn.as_str());
    }
    return Ok{};
}

Result<AlarmConfiguration> read_configuration(const aws::WriteCall& call,
                                              const aws::Params& params) {
    AlarmConfiguration out;
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY_OK(check_name(params["AlarmName"].as_string()));
    SKYLENS_TRY_OK(read_rule(params, out));
    SKYLENS_TRY_OK(read_statistic(params, out));
    SKYLENS_TRY_OK(read_period(params, out));
    SKYLENS_TRY_OK(read_metric(params, out));
    SKYLENS_TRY_OK(read_actions(call, params, "OKActions", out, out.ok_actions));
    SKYLENS_TRY_OK(read_actions(call, params, "AlarmActions", out, out.alarm_actions));
    SKYLENS_TRY_OK(
        read_actions(call, params, "InsufficientDataActions", out, out.insufficient_data_actions));
    out.has_description = params.has("AlarmDescription");
    out.description = params.str("AlarmDescription");
    out.actions_enabled = params.flag("ActionsEnabled", true);
    return out;
}

Alarm new_alarm(aws::WriteCall& call, const Str& name) {
    Alarm alarm;
    alarm.id = name;
    alarm.status.value = AlarmState::InsufficientData;
    alarm.status.reason = "Unchecked: Initial alarm creation";
    alarm.status.updated = alarm.status.transitioned = call.now;
    alarm.configuration.query_id =
        aws::uuid_from(call.world.seed, call.world.new_number("cloudwatch-metric-query"));
    return alarm;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(AlarmConfiguration configuration, read_configuration(call, params));
    SKYLENS_TRY(Tags tags, read_tags(params["Tags"]));
    State& state = call.here().cloudwatch;
    const Str name = params.str("AlarmName");
    int index = find_alarm(state, name);
    const bool is_new = index < 0;
    if (is_new) {
        Alarm& made = state.alarms.insert(new_alarm(call, name));
        made.tags = std::move(tags);  // on an update Tags are not looked at
        index = static_cast<int>(state.alarms.size()) - 1;
    }
    Alarm& alarm = state.alarms.begin()[index];
    const Alarm before = alarm;
    configuration.query_id = alarm.configuration.query_id;
    alarm.configuration = std::move(configuration);
    alarm.configuration_updated = call.now;
    const Alarm after = alarm;
    configuration_changed(call.world, call.place, static_cast<std::size_t>(index));
    announce_configuration(call.world, call.place,
                           is_new ? ConfigurationChange::Create : ConfigurationChange::Update,
                           after, is_new ? nullptr : &before, call.effect);
    call.changed("AWS::CloudWatch::Alarm", name);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str arn = alarm_arn(call.world, call.place, params["AlarmName"].as_string());
    Value actions = Value::array();
    for (const char* member : {"OKActions", "AlarmActions", "InsufficientDataActions"}) {
        for (const Value& action : params.list(member))
            actions.push(action);
    }
    Value context = Value::object();
    if (!actions.empty()) context.set("cloudwatch:AlarmActions", actions);
    out.push_back({"cloudwatch:PutMetricAlarm", arn, context});
    if (!params.list("Tags").empty()) out.push_back({"cloudwatch:TagResource", arn, {}});
}

}  // namespace put_metric_alarm

SKYLENS_DEFINE_OP(PutMetricAlarm) = {.write = put_metric_alarm::run,
                                     .requirements = put_metric_alarm::requirements};

}  // namespace skylens::cloudwatch
