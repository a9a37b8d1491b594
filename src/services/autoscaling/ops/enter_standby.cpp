// autoscaling:EnterStandby: instances in service leave the load and the health checks and stay in
//   the group.
//
// IAM: autoscaling:EnterStandby on the group.
// Errors, in order: ValidationError (unknown group, an instance of no or another group, one that
//   is not in service, below the minimum size).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an instance that is not in service is inferred.
#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/transitions.h"

namespace skylens::autoscaling {
namespace enter_standby {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const bool decrement = params.flag("ShouldDecrementDesiredCapacity");
    std::vector<Str> ids;
    for (const Value& given : params.list("InstanceIds")) {
        const Str id = given.as_str();
        const GroupInstance* instance = find_instance(*group, id);
        if (instance == nullptr) {
            return invalid("The instance ", id.view(), " is not part of Auto Scaling group ",
                           group->id.view(), ".");
        }
        if (instance->state != LifecycleState::InService) {
            return invalid("The instance ", id.view(), " is not in InService.");
        }
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    if (ids.empty()) return invalid("The list of instance IDs must not be empty.");
    GroupSettings& settings = group->settings;
    const auto count = static_cast<std::int64_t>(ids.size());
    if (decrement && settings.desired - count < settings.min) {
        return invalid("AutoScalingGroup ", group->id.view(), " has min-size=", settings.min,
                       ", max-size=", settings.max, ", and desired-size=", settings.desired,
                       ". To place into standby ", count, count == 1 ? " instance" : " instances",
                       ", please update the AutoScalingGroup sizes appropriately.");
    }
    Value activities = Value::array();
    for (const Str& id : ids) {
        std::string text = join(at_now(call.world), "instance ", id.view(),
                                " was moved to standby in response to a user request");
        if (decrement) {
            text += join(", shrinking the capacity from ", settings.desired, " to ",
                         settings.desired - 1);
            --settings.desired;
        }
        const Str activity =
            begin_standby(call.world, call.place, *group, *find_instance(*group, id),
                          str_of(text, "."), call.effect);
        activities.push(activity_value(*find_activity(call.world, call.place, activity)));
    }
    group->effect = call.effect;
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object({{"Activities", std::move(activities)}});
}

}  // namespace enter_standby

SKYLENS_DEFINE_OP(EnterStandby) = {.write = enter_standby::run, .requirements = on_group};

}  // namespace skylens::autoscaling
