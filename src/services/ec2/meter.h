// What instances do over time: demand becomes CPU, traffic and credits.
#pragma once

#include "services/ec2/state_instance.h"

namespace skylens::ec2 {

// What an operating system with nothing to do writes: bytes a second (chosen for teaching).
inline constexpr double kIdleDiskWrite = 2048;

// Accounts for everything up to `now`. Called before anything that changes what an instance does
// and every minute, so the steps in which the clock is moved do not matter.
void settle(Instance& instance, SimTime now);

// Moves the finished minute into the five-minute sum and starts a new one.
void close_minute(Meter& meter);

// The percentage of its vCPUs that the instance wants at that moment.
double cpu_demand(const Instance& instance, SimTime time);

}  // namespace skylens::ec2
