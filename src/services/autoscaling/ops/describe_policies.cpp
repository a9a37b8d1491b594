// autoscaling:DescribePolicies: policies of a group or of all, by name.
//
// IAM: autoscaling:DescribePolicies on *.
// Errors, in order: ValidationError (unknown group), InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/policies.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_policies {

Value shown(const aws::ReadCall& call, const Group& group, const Policy& policy) {
    const Str arn = policy_arn(call.world, call.place, group, policy);
    Value value = Value::object({{"AutoScalingGroupName", group.id},
                                 {"PolicyName", policy.name},
                                 {"PolicyARN", arn},
                                 {"PolicyType", policy_type_name(policy.type)}});
    if (policy.type != PolicyType::TargetTracking) {
        value.set("AdjustmentType", adjustment_name(policy.adjustment_type));
        if (policy.min_magnitude > 0) value.set("MinAdjustmentMagnitude", policy.min_magnitude);
    }
    if (policy.type == PolicyType::Simple) {
        value.set("ScalingAdjustment", policy.adjustment);
        if (policy.cooldown >= 0) value.set("Cooldown", policy.cooldown);
    }
    Value steps = Value::array();
    for (const Step& step : policy.steps) {
        Value one = Value::object();
        if (step.has_lower) one.set("MetricIntervalLowerBound", step.lower);
        if (step.has_upper) one.set("MetricIntervalUpperBound", step.upper);
        one.set("ScalingAdjustment", step.adjustment);
        steps.push(std::move(one));
    }
    value.set("StepAdjustments", std::move(steps));
    if (policy.type == PolicyType::Step) value.set("MetricAggregationType", policy.aggregation);
    if (policy.warmup >= 0) value.set("EstimatedInstanceWarmup", policy.warmup);
    value.set("Alarms", alarms_value(alarms_of(call.world, call.place, arn)));
    if (policy.type == PolicyType::TargetTracking) {
        Value target = policy.target;
        if (!target.contains("DisableScaleIn")) target.set("DisableScaleIn", false);
        value.set("TargetTrackingConfiguration", std::move(target));
    }
    value.set("Enabled", policy.enabled);
    return value;
}

bool wanted(const aws::Params& params, const Policy& policy) {
    bool type = params.list("PolicyTypes").empty();
    for (const Value& one : params.list("PolicyTypes")) {
        type = type || one.as_string() == policy_type_name(policy.type);
    }
    bool name = params.list("PolicyNames").empty();
    for (const Value& one : params.list("PolicyNames")) {
        const std::string_view text = one.as_string();
        name =
            name || policy.name == text || text.find(policy.uuid.view()) != std::string_view::npos;
    }
    return type && name;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    const State& state = call.here().autoscaling;
    if (!name.empty() && !state.groups.contains(name)) return invalid("Group ", name, " not found");
    Value all = Value::array();
    for (const Group& group : state.groups) {
        if (!name.empty() && group.id != name) continue;
        for (const Policy& policy : group.policies) {
            if (wanted(params, policy)) all.push(shown(call, group, policy));
        }
    }
    SKYLENS_TRY(const Page page, page_of(call, params, all.size(), 50, 100));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        list.push(all.at(i));
    Value result = Value::object({{"ScalingPolicies", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_policies

SKYLENS_DEFINE_OP(DescribePolicies) = {.read = describe_policies::run};

}  // namespace skylens::autoscaling
