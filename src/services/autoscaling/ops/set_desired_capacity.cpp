// autoscaling:SetDesiredCapacity: how many instances the group should have.
//
// IAM: autoscaling:SetDesiredCapacity on the group.
// Errors, in order: ValidationError (unknown group, outside the limits),
//   ScalingActivityInProgress (HonorCooldown during a cooldown).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the message during a cooldown does not name the activity.
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace set_desired_capacity {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const std::int64_t desired = params.integer("DesiredCapacity");
    if (desired > group->settings.max) {
        return invalid("New SetDesiredCapacity value ", desired, " is above max value ",
                       group->settings.max, " for the AutoScalingGroup.");
    }
    if (desired < group->settings.min) {
        return invalid("New SetDesiredCapacity value ", desired, " is below min value ",
                       group->settings.min, " for the AutoScalingGroup.");
    }
    const bool waiting = !group->cooling_policy.empty() || call.now < group->cooldown_until;
    if (params.flag("HonorCooldown") && waiting) {
        return aws::error("ScalingActivityInProgress",
                          "Scaling activity is in progress and blocks this action");
    }
    set_desired(call.world, call.place, *group, desired,
                "a user request explicitly set group desired capacity", call.effect);
    return Value::object();
}

}  // namespace set_desired_capacity

SKYLENS_DEFINE_OP(SetDesiredCapacity) = {.write = set_desired_capacity::run,
                                         .requirements = on_group};

}  // namespace skylens::autoscaling
