#include "services/ec2/tick.h"

#include "services/ec2/meter.h"
#include "services/ec2/status_checks.h"

namespace skylens::ec2 {
namespace {

constexpr Duration kTick = minutes(1);

bool has_work(const State& state) {
    for (const Instance& instance : state.instances) {
        if (instance.state == InstanceState::Pending || instance.state == InstanceState::Running) {
            return true;
        }
    }
    return false;
}

void schedule_tick(aws::World& world, aws::Place place) {
    world.schedule(aws::EventKind::Ec2Tick, place, next_multiple(world.now, kTick), {}, 0);
}

}  // namespace

void ensure_ticking(aws::World& world, aws::Place place) {
    State& state = world.at(place).ec2;
    if (state.ticking) return;
    state.ticking = true;
    schedule_tick(world, place);
}

void on_tick(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).ec2;
    for (Instance& instance : state.instances) {
        settle(instance, world.now);
        run_checks(world, place, instance);
        close_minute(instance.meter);
    }
    state.ticking = has_work(state);
    if (state.ticking) schedule_tick(world, place);
}

}  // namespace skylens::ec2
