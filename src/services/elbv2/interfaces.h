// The nodes of a load balancer: one network interface in each enabled subnet.
#pragma once

#include "aws/world.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

// Makes the interface of a zone; takes a private address and, when internet-facing, a public one.
// The subnet has a free address.
EnabledZone make_node(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                      EnabledZone wanted);
void remove_node(aws::World& world, aws::Place place, const EnabledZone& node);
// The interfaces get the balancer's security groups.
void set_node_groups(aws::World& world, aws::Place place, const LoadBalancer& balancer);

}  // namespace skylens::elbv2
