// Flow logs as the API shows them, and their end.
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of DescribeFlowLogs.
Value flow_log_value(const FlowLog& log);

// When a VPC, subnet or interface goes, its flow logs go too.
void delete_flow_logs_of(aws::WriteCall& call, std::string_view resource_id);

}  // namespace skylens::ec2
