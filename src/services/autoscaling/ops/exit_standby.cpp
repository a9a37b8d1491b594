// autoscaling:ExitStandby: instances in standby return to service; the desired capacity always
//   grows by their number.
//
// IAM: autoscaling:ExitStandby on the group.
// Errors, in order: ValidationError (unknown group, an instance of no or another group, one that
//   is not in standby, above the maximum size).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an instance that is not in standby, and for a group
//   without room, is inferred from its sisters.
#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/transitions.h"

namespace skylens::autoscaling {
namespace exit_standby {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    std::vector<Str> ids;
    for (const Value& given : params.list("InstanceIds")) {
        const Str id = given.as_str();
        const GroupInstance* instance = find_instance(*group, id);
        if (instance == nullptr) {
            return invalid("The instance ", id.view(), " is not part of Auto Scaling group ",
                           group->id.view(), ".");
        }
        if (instance->state != LifecycleState::Standby) {
            return invalid("The instance ", id.view(), " is not in Standby.");
        }
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    if (ids.empty()) return invalid("The list of instance IDs must not be empty.");
    GroupSettings& settings = group->settings;
    const auto count = static_cast<std::int64_t>(ids.size());
    if (settings.desired + count > settings.max) {
        return invalid("AutoScalingGroup ", group->id.view(), " has min-size=", settings.min,
                       ", max-size=", settings.max, ", and desired-size=", settings.desired,
                       ". To take out of standby ", count, count == 1 ? " instance" : " instances",
                       ", please update the AutoScalingGroup sizes appropriately.");
    }
    Value activities = Value::array();
    for (const Str& id : ids) {
        const Str text =
            str_of(at_now(call.world), "instance ", id.view(),
                     " was moved out of standby in response to a user request, increasing the "
                     "capacity from ",
                     settings.desired, " to ", settings.desired + 1, ".");
        ++settings.desired;
        const Str activity = leave_standby(call.world, call.place, *group,
                                           *find_instance(*group, id), text, call.effect);
        activities.push(activity_value(*find_activity(call.world, call.place, activity)));
    }
    group->effect = call.effect;
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object({{"Activities", std::move(activities)}});
}

}  // namespace exit_standby

SKYLENS_DEFINE_OP(ExitStandby) = {.write = exit_standby::run, .requirements = on_group};

}  // namespace skylens::autoscaling
