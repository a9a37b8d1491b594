// VPC endpoints of the gateway type.
#pragma once

#include "aws/world.h"
#include "base/value.h"
#include "services/ec2/prefix_lists.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of DescribeVpcEndpoints.
Value endpoint_value(const aws::World& world, aws::Place place, const VpcEndpoint& endpoint);

// The prefix list of "com.amazonaws.us-east-1.s3"; its id is empty for a service that has none.
PrefixList service_list(std::uint16_t region, std::string_view service_name);

}  // namespace skylens::ec2
