// Flow logs: what they cover, how they write, when they deliver.
// Source: VPC User Guide, "Logging IP traffic using VPC Flow Logs", "Publish flow logs to
// CloudWatch Logs", "Publish flow logs to Amazon S3", "Flow log files".
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"
#include "sim/event_queue.h"

namespace skylens::ec2 {

// True when the interface, its subnet or its VPC is what the flow log is for.
bool covers(const FlowLog& log, const NetworkInterface& card);

// One minute on Nitro instances whatever the flow log says, else what the flow log says.
Duration aggregation_interval(const State& state, const FlowLog& log, const NetworkInterface& card);

// Schedules the first delivery of a new flow log. Later ones follow by themselves.
void begin_deliveries(aws::World& world, aws::Place place, const FlowLog& log);
// Writes what the intervals that have ended saw, to where the flow log sends it.
void on_flow_log_delivery(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
