// Flow logs: what they cover, how they write, when they deliver.
// Source: VPC User Guide, "Logging IP traffic using VPC Flow Logs".
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"
#include "sim/event_queue.h"

namespace skylens::ec2 {

// True when the interface, its subnet or its VPC is what the flow log is for.
bool covers(const FlowLog& log, const NetworkInterface& card);

// One minute on Nitro instances whatever the flow log says, else what the flow log says.
Duration aggregation_interval(const State& state, const FlowLog& log, const NetworkInterface& card);

}  // namespace skylens::ec2
