// Whether packets arrive, remembered from tick to tick while the network stays as it is.
#pragma once

#include "aws/world.h"
#include "services/ec2/flow_records.h"
#include "services/ec2/reachability.h"
#include "services/ec2/state.h"
#include "traffic/state.h"

namespace skylens::traffic {

// A connection from one side to the other, and what flow logs see of it.
struct PathCheck {
    bool arrives = false;
    bool works = false;  // and is answered
    sim::EffectId cause = 0;
};

// As ec2::decide. Looks it up when nothing has touched the network since it was asked before.
PathCheck check_path(aws::World& world, aws::Place place, const ec2::Flow& flow);

// The legs from a node's interface to a group; empty ones while nobody has gone there.
Fan& fan_of(State& state, const Str& node, const Str& group);
// The leg to an instance by which such a flow goes.
Leg find_leg(aws::World& world, aws::Place place, const ec2::Flow& flow,
             const ec2::Instance& instance);
// The leg's instance, unless it has gone or has another interface since.
ec2::Instance* instance_at(ec2::State& ec2, const Leg& leg);

// Do the instance's security groups let TCP from that address in? For balancers that hand
// connections on with the client's address.
bool lets_in(const aws::World& world, aws::Place place, const ec2::Instance& instance,
             std::uint32_t source, std::int32_t port);

// Writes flow records of `connections` connections along the path, between `start` and now, when
// there are flow logs.
struct PathVolume {
    std::uint64_t connections = 0;
    double bytes = 0;  // that way
    double reply_bytes = 0;
};
void record_path(aws::World& world, aws::Place place, const ec2::Flow& flow, SimTime start,
                 const PathVolume& volume);

// Forgets everything when somebody has changed the network since the last time. At the beginning
// of each tick.
void refresh_paths(aws::World& world, aws::Place place);

}  // namespace skylens::traffic
