// autoscaling:ExecutePolicy: runs a policy at once, as an alarm would.
//
// IAM: autoscaling:ExecutePolicy on the group.
// Errors, in order: ValidationError (unknown group or policy, target tracking, a step policy
//   without values or step), ScalingActivityInProgress (HonorCooldown).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording of the refusals is inferred.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/policies.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace execute_policy {

// By name in the group, or by ARN in any.
Result<Group*> owner(aws::WriteCall& call, const aws::Params& params) {
    const std::string_view wanted = params["PolicyName"].as_string();
    if (params.has("AutoScalingGroupName")) {
        Group* group =
            call.here().autoscaling->groups.find(params["AutoScalingGroupName"].as_string());
        if (group == nullptr) {
            return invalid("Group ", params["AutoScalingGroupName"].as_string(), " not found");
        }
        if (find_policy(*group, wanted) != nullptr) return group;
    } else if (wanted.substr(0, 4) == "arn:") {
        for (Group& group : call.here().autoscaling->groups) {
            if (find_policy(group, wanted) != nullptr) return &group;
        }
    }
    return invalid("No such policy: ", wanted);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, owner(call, params));
    const Policy policy = *find_policy(*group, params["PolicyName"].as_string());
    if (policy.type == PolicyType::TargetTracking) {
        return invalid("ExecutePolicy is not supported for policy type TargetTrackingScaling");
    }
    const bool values = params.has("MetricValue") && params.has("BreachThreshold");
    if (policy.type == PolicyType::Step && !values) {
        return invalid(
            "MetricValue and BreachThreshold must be specified for policy type "
            "StepScaling");
    }
    const bool waiting = !group->cooling_policy.empty() || call.now < group->cooldown_until;
    if (policy.type == PolicyType::Simple && params.flag("HonorCooldown") && waiting) {
        return aws::error("ScalingActivityInProgress",
                          "Scaling activity is in progress and blocks this action");
    }
    PolicyRun run;
    run.has_value = values;
    run.value = params.number("MetricValue");
    run.threshold = params.number("BreachThreshold");
    run.honor_cooldown = params.flag("HonorCooldown");
    SKYLENS_TRY_OK(run_policy(call.world, call.place, *group, policy, run, call.effect));
    return Value::object();
}

}  // namespace execute_policy

SKYLENS_DEFINE_OP(ExecutePolicy) = {.write = execute_policy::run, .requirements = on_group};

}  // namespace skylens::autoscaling
