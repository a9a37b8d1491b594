// autoscaling:TerminateInstanceInAutoScalingGroup: terminates an instance of a group; without
//   ShouldDecrementDesiredCapacity another takes its place.
//
// IAM: autoscaling:TerminateInstanceInAutoScalingGroup on the group that has the instance.
// Errors, in order: ValidationError (no group has the instance, below the minimum size).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/transitions.h"

namespace skylens::autoscaling {
namespace terminate_instance_in_auto_scaling_group {

Failure unknown(std::string_view id) {
    return invalid("Instance Id not found - No managed instance found for instance ID: ", id);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str id = params.str("InstanceId");
    Group* const group = group_of(call.here().autoscaling, id);
    if (group == nullptr) return unknown(id);
    GroupInstance& instance = *find_instance(*group, id);
    GroupSettings& settings = group->settings;
    const bool decrement = params.flag("ShouldDecrementDesiredCapacity");
    if (decrement && settings.desired <= settings.min) {
        return invalid("Currently, desiredSize equals minSize (", settings.min,
                       "). Terminating instance without replacement will violate group's min size "
                       "constraint. Either set shouldDecrementDesiredCapacity flag to false or "
                       "lower group's min size.");
    }
    Str activity = instance.activity;
    if (!instance.terminating()) {
        std::string text = join(at_now(call.world), "instance ", id.view(),
                                " was taken out of service in response to a user request");
        if (decrement) {
            text += join(", shrinking the capacity from ", settings.desired, " to ",
                         settings.desired - 1);
            --settings.desired;
        }
        activity = begin_termination(call.world, call.place, *group, instance, str_of(text, "."),
                                     call.effect);
    }
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object(
        {{"Activity", activity_value(*find_activity(call.world, call.place, activity))}});
}

}  // namespace terminate_instance_in_auto_scaling_group

SKYLENS_DEFINE_OP(TerminateInstanceInAutoScalingGroup) = {
    .write = terminate_instance_in_auto_scaling_group::run, .requirements = on_instance_group};

}  // namespace skylens::autoscaling
