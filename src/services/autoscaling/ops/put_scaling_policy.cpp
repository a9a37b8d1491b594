// autoscaling:PutScalingPolicy: makes or replaces a simple, step or target-tracking policy; the
//   latter gets its two alarms.
//
// IAM: autoscaling:PutScalingPolicy on the group; the alarms are put by the service-linked role.
// Errors, in order: ValidationError (unknown group), NotSimulated (predictive scaling, metric
//   math), ValidationError (policy type, adjustment type, members that do not go with the type,
//   steps, target), LimitExceeded.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: predictive scaling and metric math are refused. Target tracking scales in
//   by one instance at a time, and its low alarm stands at 90 % of the target. The wording of the
//   refusals is inferred.
#include <algorithm>

#include "base/sort.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/policies.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace put_scaling_policy {

Status read_type(const aws::Params& params, Policy& policy) {
    const std::string_view type = params["PolicyType"].as_string();
    if (type == "PredictiveScaling" || params.has("PredictiveScalingConfiguration")) {
        return aws::not_simulated("predictive scaling");
    }
    if (type.empty() || type == "SimpleScaling") {
        policy.type = PolicyType::Simple;
    } else if (type == "StepScaling") {
        policy.type = PolicyType::Step;
    } else if (type == "TargetTrackingScaling") {
        policy.type = PolicyType::TargetTracking;
    } else {
        return invalid(
            "Policy type must be one of SimpleScaling, StepScaling, "
            "TargetTrackingScaling or PredictiveScaling");
    }
    return Ok{};
}

Status read_adjustment_type(const aws::Params& params, Policy& policy) {
    const std::string_view given = params["AdjustmentType"].as_string();
    bool found = false;
    for (const AdjustmentType type :
         {AdjustmentType::ChangeInCapacity, AdjustmentType::ExactCapacity,
          AdjustmentType::PercentChangeInCapacity}) {
        if (given != adjustment_name(type)) continue;
        policy.adjustment_type = type;
        found = true;
    }
    if (!found)
        return invalid(
            "Adjustment type must be specified and must be one of "
            "ChangeInCapacity, ExactCapacity or PercentChangeInCapacity");
    policy.min_magnitude =
        params.integer("MinAdjustmentMagnitude", params.integer("MinAdjustmentStep"));
    if (policy.min_magnitude > 0 &&
        policy.adjustment_type != AdjustmentType::PercentChangeInCapacity) {
        return invalid(
            "MinAdjustmentMagnitude is only supported for PercentChangeInCapacity "
            "adjustment type");
    }
    return Ok{};
}

Status check_steps(const std::vector<Step>& steps) {
    if (steps.empty()) return invalid("At least one StepAdjustment must be specified");
    if (steps.size() > 20) return invalid("At most 20 StepAdjustments can be specified");
    for (const Step& step : steps) {
        if (!step.has_lower && !step.has_upper && steps.size() > 1) {
            return invalid("StepAdjustment intervals can't overlap");
        }
        if (step.has_lower && step.has_upper && step.upper <= step.lower) {
            return invalid(
                "MetricIntervalUpperBound must be greater than "
                "MetricIntervalLowerBound");
        }
    }
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        if (!steps[i].has_upper || !steps[i + 1].has_lower || steps[i].upper > steps[i + 1].lower) {
            return invalid("StepAdjustment intervals can't overlap");
        }
        if (steps[i].upper < steps[i + 1].lower) {
            return invalid("There must not be a gap between StepAdjustment intervals");
        }
    }
    return Ok{};
}

Status read_steps(const aws::Params& params, Policy& policy) {
    for (const Value& given : params.list("StepAdjustments")) {
        Step step;
        step.has_lower = given.contains("MetricIntervalLowerBound");
        step.lower = given["MetricIntervalLowerBound"].as_double();
        step.has_upper = given.contains("MetricIntervalUpperBound");
        step.upper = given["MetricIntervalUpperBound"].as_double();
        step.adjustment = given["ScalingAdjustment"].as_int();
        policy.steps.push_back(step);
    }
    sort_stably(policy.steps, [](const Step& a, const Step& b) {
        return !a.has_lower ? b.has_lower : b.has_lower && a.lower < b.lower;
    });
    policy.aggregation = params.str("MetricAggregationType", "Average");
    return check_steps(policy.steps);
}

Status refuse(const aws::Params& params, PolicyType type,
              std::initializer_list<const char*> members) {
    for (const char* member : members) {
        if (!params.has(member)) continue;
        return invalid(member, " is not supported for policy type ", policy_type_name(type));
    }
    return Ok{};
}

Status read_policy(const Group& group, const aws::Params& params, Policy& policy) {
    SKYLENS_TRY_OK(read_type(params, policy));
    policy.enabled = params.flag("Enabled", true);
    policy.warmup = params.integer("EstimatedInstanceWarmup", -1);
    if (policy.type == PolicyType::TargetTracking) {
        SKYLENS_TRY_OK(refuse(params, policy.type,
                              {"AdjustmentType", "ScalingAdjustment", "StepAdjustments", "Cooldown",
                               "MinAdjustmentMagnitude", "MetricAggregationType"}));
        if (!params.has("TargetTrackingConfiguration")) {
            return invalid(
                "TargetTrackingConfiguration must be specified for policy type "
                "TargetTrackingScaling");
        }
        policy.target = params["TargetTrackingConfiguration"];
        SKYLENS_TRY_OK(tracked_metric(group, policy.target));
        return Ok{};
    }
    SKYLENS_TRY_OK(refuse(params, policy.type, {"TargetTrackingConfiguration"}));
    SKYLENS_TRY_OK(read_adjustment_type(params, policy));
    if (policy.type == PolicyType::Step) {
        SKYLENS_TRY_OK(refuse(params, policy.type, {"ScalingAdjustment", "Cooldown"}));
        return read_steps(params, policy);
    }
    SKYLENS_TRY_OK(refuse(params, policy.type,
                          {"StepAdjustments", "MetricAggregationType", "EstimatedInstanceWarmup"}));
    if (!params.has("ScalingAdjustment")) {
        return invalid("ScalingAdjustment must be specified for policy type SimpleScaling");
    }
    policy.adjustment = params.integer("ScalingAdjustment");
    policy.cooldown = params.integer("Cooldown", -1);
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    Policy policy;
    policy.name = params.str("PolicyName");
    SKYLENS_TRY_OK(read_policy(*group, params, policy));
    Policy* known = find_policy(*group, policy.name);
    constexpr std::size_t kPoliciesMax = 50;
    if (known == nullptr && group->policies.size() >= kPoliciesMax) {
        return aws::error("LimitExceeded",
                          "Number of policies per AutoScalingGroup is limited to 50");
    }
    policy.uuid = known != nullptr
                      ? known->uuid
                      : aws::uuid_from(call.world.seed, call.world.new_number("scaling-policy"));
    if (known != nullptr && known->type == PolicyType::TargetTracking) {
        if (policy.type == PolicyType::TargetTracking) {
            policy.alarm_high = known->alarm_high;
            policy.alarm_low = known->alarm_low;
        } else {
            delete_alarms(call.world, call.place, *known, call.effect);
        }
    }
    if (policy.type == PolicyType::TargetTracking) {
        SKYLENS_TRY_OK(put_alarms(call.world, call.place, *group, policy, call.effect));
    }
    const Str arn = policy_arn(call.world, call.place, *group, policy);
    call.changed("AWS::AutoScaling::ScalingPolicy", arn);
    if (known != nullptr) {
        *known = std::move(policy);
    } else {
        const auto at =
            std::lower_bound(group->policies.begin(), group->policies.end(), policy.name,
                             [](const Policy& one, const Str& name) { return one.name < name; });
        group->policies.insert(at, std::move(policy));
    }
    return Value::object(
        {{"PolicyARN", arn}, {"Alarms", alarms_value(alarms_of(call.world, call.place, arn))}});
}

}  // namespace put_scaling_policy

SKYLENS_DEFINE_OP(PutScalingPolicy) = {.write = put_scaling_policy::run, .requirements = on_group};

}  // namespace skylens::autoscaling
