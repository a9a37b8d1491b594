// NAT gateways ("NAT gateways", "Troubleshoot NAT gateways", VPC User Guide).
#pragma once

#include <optional>

#include "aws/world.h"
#include "base/value.h"
#include "services/ec2/state.h"
#include "sim/event_queue.h"

namespace skylens::ec2 {

std::string_view nat_state_name(NatState state);
// An element of DescribeNatGateways.
Value nat_value(const NatGateway& gateway);

// Pending becomes available or failed, deleting becomes deleted, deleted is forgotten.
void on_nat_gateway(aws::World& world, aws::Place place, const sim::PendingEvent& event);

}  // namespace skylens::ec2
