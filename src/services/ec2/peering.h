// VPC peering connections. Both sides see the same one, which is kept at the requester.
#pragma once

#include "aws/operation.h"
#include "base/result.h"
#include "base/table.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

std::string_view peering_state_name(PeeringState state);
// An element of DescribeVpcPeeringConnections. A new request does not show the accepter's blocks.
Value peering_value(const aws::World& world, const PeeringConnection& peering, bool fresh);

// Those that the place is a side of.
Table<PeeringConnection> peerings_of(const aws::World& world, aws::Place place);
// One of them, to be changed. Refuses malformed, then unknown ids.
Result<PeeringConnection*> peering_to_change(aws::WriteCall& call, const Str& id);

}  // namespace skylens::ec2
