#include "services/autoscaling/capacity.h"

#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"

namespace skylens::autoscaling {
namespace {

// After the whole minute, when EC2 has judged its status checks; chosen for teaching.
constexpr Duration kTickOffset = seconds(20);

}  // namespace

void schedule_work_in(aws::World& world, aws::Place place, const Group& group, Duration wait,
                      sim::EffectId cause) {
    world.schedule(aws::EventKind::ScalingWork, place, world.now + wait, group.id, cause);
}

void schedule_work(aws::World& world, aws::Place place, const Group& group, sim::EffectId cause) {
    schedule_work_in(world, place, group,
                     world.delay_of(aws::Delay::ScalingReaction, world.new_number("scaling-delay")),
                     cause);
}

void ensure_ticking(aws::World& world, aws::Place place) {
    State& state = world.at(place).autoscaling;
    if (state.ticking) return;
    state.ticking = true;
    const SimTime next = next_multiple(world.now - kTickOffset, minutes(1)) + kTickOffset;
    world.schedule(aws::EventKind::ScalingTick, place, next, {}, 0);
}

std::string change_text(std::int64_t from, std::int64_t to) {
    return join(" changing the desired capacity from ", from, " to ", to);
}

void add_reason(aws::World& world, Group& group, std::string_view sentence, sim::EffectId cause) {
    group.why = joined(group.why, join(at_now(world), sentence, "."));
    group.why_effect = cause;
    group.protected_told = false;
}

void set_desired(aws::World& world, aws::Place place, Group& group, std::int64_t desired,
                 std::string_view who, sim::EffectId cause) {
    const std::int64_t before = group.settings.desired;
    if (desired == before) return;
    group.settings.desired = desired;
    const sim::EffectId effect = world.add_effect(
        aws::EffectKind::StateChange, place, group.id, cause,
        Value::object(
            {{"what", "desired capacity"}, {"from", before}, {"to", desired}, {"reason", who}}));
    group.effect = effect;
    add_reason(world, group, join(who, change_text(before, desired)), effect);
    group.failures = 0;
    group.launch_after = {};
    schedule_work(world, place, group, effect);
    group_changed(world, place, group, effect);
}

}  // namespace skylens::autoscaling
