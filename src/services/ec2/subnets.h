// Subnets as the API shows them.
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of DescribeSubnets.
Value subnet_value(const aws::World& world, aws::Place place, const Subnet& subnet);

// What CreateSubnet says to a zone that is none.
Failure bad_zone(std::uint16_t region, std::string_view name);

}  // namespace skylens::ec2
