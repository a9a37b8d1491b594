#include "aws/clock.h"

#include "base/check.h"

namespace skylens::aws {

bool step(World& world, SimTime until) {
    if (world.queue.empty() || world.queue.top().time > until) return false;
    const sim::PendingEvent event = world.queue.pop();
    SKYLENS_CHECK(event.time >= world.now);
    world.now = event.time;
    event_handler(static_cast<EventKind>(event.kind))(world, event);
    return true;
}

void advance(World& world, SimTime until) {
    SKYLENS_CHECK(until >= world.now);
    while (step(world, until)) {
    }
    world.now = until;
}

}  // namespace skylens::aws
