// Internet gateways as the API shows them.
#pragma once

#include "aws/world.h"
#include "base/value.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of DescribeInternetGateways.
Value internet_gateway_value(const aws::World& world, aws::Place place,
                             const InternetGateway& gateway);

// True when an interface of the VPC has a public address.
bool has_public_addresses(const State& state, std::string_view vpc_id);

}  // namespace skylens::ec2
