// Elastic IP addresses as the API names and shows them.
#pragma once

#include "aws/operation.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of DescribeAddresses.
Value elastic_ip_value(const aws::World& world, aws::Place place, const ElasticIp& address);

// The address that AllocationId or PublicIp names. Refuses MissingParameter,
// InvalidAllocationID.Malformed, InvalidAllocationID.NotFound, InvalidAddress.NotFound.
Result<ElasticIp*> named_address(State& state, const aws::Params& params);

}  // namespace skylens::ec2
