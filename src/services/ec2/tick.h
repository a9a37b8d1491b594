// What EC2 does every minute: status checks, metering, metrics.
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// Makes sure that an Ec2Tick is pending while the Place has instances.
void ensure_ticking(aws::World& world, aws::Place place);
void on_tick(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
