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
// The same for the answer to a request, which goes on to `wanted`. Refuses whoever is not the
// accepter (OperationNotPermitted), what is no request (InvalidStateTransition), then dry runs.
Result<PeeringConnection*> peering_to_answer(aws::WriteCall& call, const aws::Params& params,
                                             PeeringState wanted);
// Whether a side of a connection is the place's.
bool is_side(const PeeringSide& side, aws::Place place);
// InvalidStateTransition.
Failure no_transition(const PeeringConnection& peering, PeeringState wanted);

}  // namespace skylens::ec2
