// Where flow log records go: CloudWatch Logs, S3, Firehose.
#pragma once

#include <vector>

#include "aws/operation.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

struct FlowRecord {
    Str interface_id;
    SimTime start;
    Str line;
};

// Writes the records of the flow log of that id, which ended before `until`. What fails shows in
// DeliverLogsStatus and DeliverLogsErrorMessage, and the records are lost.
void deliver_flow_records(aws::World& world, aws::Place place, const Str& log_id, SimTime until,
                          const std::vector<FlowRecord>& records);

// Of a flow log that is about to be made to a bucket: lets the log delivery service put files when
// the caller owns the bucket and may change its policy; else the policy must do so already. The
// error is what CreateFlowLogs says under Unsuccessful.
Status prepare_bucket(aws::WriteCall& call, std::string_view destination);

}  // namespace skylens::ec2
