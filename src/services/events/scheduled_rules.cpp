// Rules with a schedule: when they fire, and what they send.
#include "services/events/delivery.h"
#include "services/events/events.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

void plan_next(aws::World& world, aws::Place place, const Rule& rule, sim::EffectId cause) {
    const std::optional<SimTime> next = next_fire(*rule.schedule, rule.schedule_start, world.now);
    if (!next.has_value()) return;
    world.schedule(aws::EventKind::BusSchedule, place, *next, rule.id, cause, rule.generation);
}

}  // namespace

void plan_schedule(aws::World& world, aws::Place place, Rule& rule, sim::EffectId cause) {
    ++rule.generation;
    if (rule.schedule.has_value() && rule.state != RuleState::Disabled)
        plan_next(world, place, rule, cause);
}

void on_schedule(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    const EventBus* const bus = world.at(place).events->buses.find("default");
    const Rule* const found = bus == nullptr ? nullptr : bus->rules.find(event.subject);
    if (found == nullptr || found->generation != event.number) return;
    const Rule rule = *found;
    plan_next(world, place, rule, event.cause);
    const Value detail = Value::object();
    const Value scheduled = make_event(
        world, place,
        {"aws.events", "Scheduled Event", {rule_arn(world, place, "default", rule.id)}, detail});
    const sim::EffectId fired =
        world.add_effect(aws::EffectKind::ScheduleFired, place, rule.id, event.cause,
                         Value::object({{"expression", rule.schedule_expression}}));
    for (const Target& target : rule.targets) {
        schedule_delivery(world, place, {"default", rule.id, target.settings, scheduled, false},
                          fired);
    }
}

}  // namespace skylens::events
