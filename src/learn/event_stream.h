// The stream that event conditions watch: events on the buses, records of calls, and mail that
// arrives (source "skylens.mail", detail-type "E-mail Received", detail: to, subject).
#pragma once

#include "learn/director.h"

namespace skylens::learn {

// Reads what is new and marks the patterns it matches. False when there was nothing new.
bool read_event_stream(const Scenario& scenario, DirectorState& state, const aws::World& world);

}  // namespace skylens::learn
