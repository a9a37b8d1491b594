#include "services/ec2/tick.h"

#include "services/ec2/faults.h"
#include "services/ec2/meter.h"
#include "services/ec2/metrics.h"
#include "services/ec2/state.h"
#include "services/ec2/status_checks.h"
#include "services/ec2/volume_metrics.h"

namespace skylens::ec2 {
namespace {

constexpr Duration kTick = minutes(1);

constexpr Duration kBasicPeriod = minutes(5);

// Runs, will run, or ran and has not been published yet.
bool has_work(const Instance& instance) {
    return instance.state == InstanceState::Pending || instance.state == InstanceState::Running ||
           instance.meter.minute.active_ms != 0 || instance.meter.five.active_ms != 0;
}

void tick(aws::World& world, aws::Place place, Instance& instance) {
    settle(instance, world.now);
    run_checks(world, place, instance);
    recover_automatically(world, place, instance);
    put_check_metrics(world, place, instance);
    put_volume_metrics(world, place, instance);
    put_minute_metrics(world, place, instance);
    close_minute(instance.meter);
    if (world.now != floor_to(world.now, kBasicPeriod)) return;
    put_five_minute_metrics(world, place, instance);
    instance.meter.five = {};
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
    state.ticking = false;
    for (Instance& instance : state.instances) {
        if (!has_work(instance)) continue;
        tick(world, place, instance);
        state.ticking = true;
    }
    if (state.ticking) schedule_tick(world, place);
}

}  // namespace skylens::ec2
