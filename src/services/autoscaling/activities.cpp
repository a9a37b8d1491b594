#include "services/autoscaling/activities.h"

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/zones.h"

namespace skylens::autoscaling {

std::string at_now(const aws::World& world) {
    return join("At ", iso_time(floor_to(world.now, seconds(1))), " ");
}

Str joined(const Str& first, std::string_view second) {
    return first.empty() ? Str(second) : str_of(first.view(), "  ", second);
}

Str begin_activity(aws::World& world, aws::Place place, const Group& group, NewActivity what,
                   sim::EffectId cause) {
    State& state = world.at(place).autoscaling;
    Activity activity;
    activity.id = aws::uuid_from(world.seed, world.new_number("scaling-activity"));
    activity.group = group.id;
    activity.group_arn = group_arn(world, place, group);
    activity.instance = what.instance;
    activity.description = what.description;
    activity.cause = what.cause;
    activity.start = world.now;
    activity.status = what.status;
    activity.progress = what.progress;
    if (!what.subnet.empty()) activity.details.set("Subnet ID", what.subnet);
    activity.details.set("Availability Zone", zone_text(place, what.zone));
    activity.effect = world.add_effect(aws::EffectKind::StateChange, place, group.id, cause,
                                       Value::object({{"what", "scaling activity"},
                                                      {"activity", activity.id},
                                                      {"description", activity.description},
                                                      {"cause", activity.cause}}));
    const Str id = activity.id;
    state.activity_ids.push_back(id);
    state.activities.emplace(id, std::move(activity));
    return id;
}

Activity* find_activity(aws::World& world, aws::Place place, const Str& id) {
    State& state = world.at(place).autoscaling;
    const auto found = state.activities.find(id);
    return found == state.activities.end() ? nullptr : &found->second;
}

sim::EffectId effect_of(const aws::World& world, aws::Place place, const Str& id) {
    const State& state = world.at(place).autoscaling;
    const auto found = state.activities.find(id);
    return found == state.activities.end() ? 0 : found->second.effect;
}

void set_status(aws::World& world, aws::Place place, const Str& id, ActivityStatus status,
                std::int64_t progress) {
    Activity* activity = find_activity(world, place, id);
    if (activity == nullptr) return;
    if (status == ActivityStatus::WaitingForELBConnectionDraining) {
        activity->description = str_of("Terminating EC2 instance: ", activity->instance.view(),
                                         " - Waiting For ELB Connection Draining.");
    } else if (activity->status == ActivityStatus::WaitingForELBConnectionDraining) {
        activity->description = str_of("Terminating EC2 instance: ", activity->instance.view());
    }
    activity->status = status;
    activity->progress = progress;
}

sim::EffectId end_activity(aws::World& world, aws::Place place, const Str& id,
                           ActivityStatus status, std::string_view message, sim::EffectId cause) {
    Activity* activity = find_activity(world, place, id);
    if (activity == nullptr) return cause;
    if (activity->status == ActivityStatus::WaitingForELBConnectionDraining) {
        set_status(world, place, id, ActivityStatus::InProgress, 50);
    }
    activity->status = status;
    activity->end = world.now;
    activity->progress = 100;
    activity->message = Str(message);
    if (!message.empty()) {
        activity->description =
            str_of(activity->description.view(), ".  Status Reason: ", message);
    }
    Value data = Value::object({{"what", "scaling activity"},
                                {"activity", id},
                                {"description", activity->description},
                                {"to", status_name(status)}});
    activity->effect = world.add_effect(aws::EffectKind::StateChange, place, activity->group,
                                        cause != 0 ? cause : activity->effect, std::move(data));
    return activity->effect;
}

Value activity_value(const Activity& activity) {
    Value value = Value::object({{"ActivityId", activity.id},
                                 {"AutoScalingGroupName", activity.group},
                                 {"Description", activity.description},
                                 {"Cause", activity.cause},
                                 {"StartTime", cli_time(activity.start)}});
    if (activity.ended()) value.set("EndTime", cli_time(floor_to(activity.end, seconds(1))));
    value.set("StatusCode", status_name(activity.status));
    if (!activity.message.empty()) value.set("StatusMessage", activity.message);
    value.set("Progress", activity.progress);
    value.set("Details", to_json(activity.details));
    if (activity.group_deleted) value.set("AutoScalingGroupState", "Deleted");
    value.set("AutoScalingGroupARN", activity.group_arn);
    return value;
}

}  // namespace skylens::autoscaling
