// The clock: the other of the two things that change the world.
#pragma once

#include "aws/world.h"

namespace skylens::aws {

// What a pending event does when its time has come.
using EventHandler = void (*)(World& world, const sim::PendingEvent& event);

// The handler of a kind. Defined by services/event_handlers.cpp, one row a kind.
EventHandler event_handler(EventKind kind);
// The same for what workloads do, null for every other kind. Defined by traffic/event_handlers.cpp.
EventHandler traffic_handler(EventKind kind);

// Runs everything that is due at or before `until`, in order, then sets the clock to `until`.
// Refuses nothing: `until` must not be before now.
void advance(World& world, SimTime until);

// Runs the next pending event when it is due at or before `until`. False, and nothing changed,
// when there is none. For callers that look at the world after every event.
bool step(World& world, SimTime until);

}  // namespace skylens::aws
