// What a VPC's parts do over time: address blocks become associated, NAT gateways available.
#pragma once

#include "aws/world.h"
#include "sim/event_queue.h"

namespace skylens::ec2 {

// The next state of a VPC ("vpc-…"), of an address block ("vpc-cidr-assoc-…") or of a NAT gateway
// ("nat-…").
void on_vpc_state(aws::World& world, const sim::PendingEvent& event);
// Schedules it.
void expect_vpc_state(aws::World& world, aws::Place place, const Str& id, aws::Delay delay,
                      sim::EffectId cause);

}  // namespace skylens::ec2
