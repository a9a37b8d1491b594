// Target tracking: its metric and its two alarms ("Target tracking scaling policies").
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/policies.h"
#include "services/autoscaling/role.h"

namespace skylens::autoscaling {
namespace {

struct Predefined {
    std::string_view type;
    const char* metric;
};

constexpr Predefined kOfInstances[] = {{"ASGAverageCPUUtilization", "CPUUtilization"},
                                       {"ASGAverageNetworkIn", "NetworkIn"},
                                       {"ASGAverageNetworkOut", "NetworkOut"}};

// Below this share of the target the group may scale in.
constexpr double kLowShare = 0.9;

Value dimension(std::string_view name, std::string_view value) {
    return Value::array({Value::object({{"Name", name}, {"Value", value}})});
}

Result<Value> predefined_metric(const Group& group, const Value& specification) {
    const std::string_view type = specification["PredefinedMetricType"].as_string();
    for (const Predefined& known : kOfInstances) {
        if (known.type != type) continue;
        return Value::object({{"Namespace", "AWS/EC2"},
                              {"MetricName", known.metric},
                              {"Dimensions", dimension("AutoScalingGroupName", group.id)},
                              {"Statistic", "Average"}});
    }
    const std::string_view label = specification["ResourceLabel"].as_string();
    const std::size_t at = label.find("targetgroup/");
    if (at == std::string_view::npos) {
        return invalid("ResourceLabel is required for predefined metric type ", type);
    }
    return Value::object({{"Namespace", "AWS/ApplicationELB"},
                          {"MetricName", "RequestCountPerTarget"},
                          {"Dimensions", dimension("TargetGroup", label.substr(at))},
                          {"Statistic", "Sum"}});
}

Result<Value> customized_metric(const Value& specification) {
    if (specification.contains("Metrics")) {
        return aws::not_simulated("target tracking with metric math");
    }
    Value out = Value::object();
    for (const char* name : {"Namespace", "MetricName", "Statistic"}) {
        const Str key(std::string_view{name});
        if (!specification.contains(key)) {
            return invalid("CustomizedMetricSpecification must have ", name);
        }
        out.set(key, specification[key.view()]);
    }
    for (const char* name : {"Dimensions", "Unit", "Period"}) {
        const Str key(std::string_view{name});
        if (specification.contains(key)) out.set(key, specification[key.view()]);
    }
    return out;
}

Status put_alarm(aws::World& world, aws::Place place, const Group& group, const Policy& policy,
                 bool high, sim::EffectId cause) {
    SKYLENS_TRY(Value alarm, tracked_metric(group, policy.target));
    const Str arn = policy_arn(world, place, group, policy);
    const double target = policy.target["TargetValue"].as_double();
    alarm.set("AlarmName", high ? policy.alarm_high : policy.alarm_low);
    alarm.set("AlarmDescription",
              join("DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ", arn.view(), "."));
    alarm.set("AlarmActions", Value::array({Value(arn)}));
    alarm.set("ComparisonOperator", high ? "GreaterThanThreshold" : "LessThanThreshold");
    alarm.set("Threshold", high ? target : target * kLowShare);
    alarm.set("EvaluationPeriods", high ? 3 : 15);
    if (!alarm.contains("Period")) alarm.set("Period", 60);
    const aws::Outcome outcome =
        call_as_role(world, place, "cloudwatch", "PutMetricAlarm", std::move(alarm), cause);
    if (!outcome.result.ok()) return outcome.result.error();
    return Ok{};
}

}  // namespace

Result<Value> tracked_metric(const Group& group, const Value& configuration) {
    const bool predefined = configuration.contains("PredefinedMetricSpecification");
    if (predefined == configuration.contains("CustomizedMetricSpecification")) {
        return invalid(
            "Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must "
            "be specified");
    }
    if (predefined) {
        return predefined_metric(group, configuration["PredefinedMetricSpecification"]);
    }
    return customized_metric(configuration["CustomizedMetricSpecification"]);
}

Status put_alarms(aws::World& world, aws::Place place, const Group& group, Policy& policy,
                  sim::EffectId cause) {
    const auto name = [&](const char* end) {
        const Str uuid = aws::uuid_from(world.seed, world.new_number("tracking-alarm"));
        return str_of("TargetTracking-", group.id.view(), "-", end, "-", uuid.view());
    };
    if (policy.alarm_high.empty()) policy.alarm_high = name("AlarmHigh");
    if (policy.alarm_low.empty()) policy.alarm_low = name("AlarmLow");
    SKYLENS_TRY_OK(put_alarm(world, place, group, policy, true, cause));
    if (policy.target["DisableScaleIn"].as_bool()) return Ok{};
    return put_alarm(world, place, group, policy, false, cause);
}

void delete_alarms(aws::World& world, aws::Place place, const Policy& policy, sim::EffectId cause) {
    if (policy.type != PolicyType::TargetTracking) return;
    Value names = Value::array();
    for (const Str& name : {policy.alarm_high, policy.alarm_low}) {
        if (!name.empty()) names.push(name);
    }
    call_as_role(world, place, "cloudwatch", "DeleteAlarms",
                 Value::object({{"AlarmNames", std::move(names)}}), cause);
}

}  // namespace skylens::autoscaling
