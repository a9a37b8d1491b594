#include "services/autoscaling/moving.h"

#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"

namespace skylens::autoscaling {
namespace {

Result<std::vector<Str>> movable(const Group& group, const aws::Params& params, const Move& move) {
    std::vector<Str> ids;
    for (const Value& given : params.list("InstanceIds")) {
        const Str id = given.as_str();
        const GroupInstance* const instance = find_instance(group, id);
        if (instance == nullptr) {
            return invalid("The instance ", id.view(), " is not part of Auto Scaling group ",
                           group.id.view(), ".");
        }
        if (instance->state != move.from && instance->state != move.or_from)
            return invalid("The instance ", id.view(), " is not in ", move.states, ".");
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    if (ids.empty()) return invalid("The list of instance IDs must not be empty.");
    return ids;
}

}  // namespace

Result<Value> move_instances(aws::WriteCall& call, const aws::Params& params, const Move& move) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    SKYLENS_TRY(const std::vector<Str> ids, movable(*group, params, move));
    const bool shrinks = !move.returns && params.flag("ShouldDecrementDesiredCapacity");
    const std::int64_t step = move.returns ? 1 : shrinks ? -1 : 0;
    GroupSettings& settings = group->settings;
    const auto count = static_cast<std::int64_t>(ids.size());
    const std::int64_t later = settings.desired + step * count;
    if (step != 0 && (step > 0 ? later > settings.max : later < settings.min)) {
        return invalid("AutoScalingGroup ", group->id.view(), " has min-size=", settings.min,
                       ", max-size=", settings.max, ", and desired-size=", settings.desired,
                       ". To ", move.to_do, " ", count, count == 1 ? " instance" : " instances",
                       ", please update the AutoScalingGroup sizes appropriately.");
    }
    Value activities = Value::array();
    for (const Str& id : ids) {
        std::string text = join(at_now(call.world), "instance ", id.view(), " was ", move.done,
                                " in response to a user request");
        if (step != 0) {
            text += join(step > 0 ? ", increasing" : ", shrinking", " the capacity from ",
                         settings.desired, " to ", settings.desired + step);
        }
        settings.desired += step;
        const Str activity = move.begin(call.world, call.place, *group, *find_instance(*group, id),
                                        str_of(text, "."), call.effect);
        activities.push(activity_value(*find_activity(call.world, call.place, activity)));
    }
    group->effect = call.effect;
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object({{"Activities", std::move(activities)}});
}

}  // namespace skylens::autoscaling
