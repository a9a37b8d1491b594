// Whether packets pass between a load balancer and others: the decision is EC2's.
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

struct Reach {
    bool arrives = false;
    sim::EffectId cause = 0;  // what closed the way, when it is known
};

// From the balancer's node in a zone to a port of a target's interface.
Reach node_to_target(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                     const EnabledZone& node, const ec2::NetworkInterface& card, std::int32_t port);
// The same for a health check, which comes again and again: remembers the ways that are open.
Reach check_way(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                const EnabledZone& node, const ec2::NetworkInterface& card, std::int32_t port);
// Forgets them when somebody has called EC2 or Elastic Load Balancing to change something.
void refresh_ways(aws::World& world, aws::Place place);
// From an address to a port of the node.
Reach client_to_node(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                     const EnabledZone& node, std::uint32_t source_ip, std::int32_t port);

}  // namespace skylens::elbv2
