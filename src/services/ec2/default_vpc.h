// The default VPC of a Region ("Default VPCs", VPC documentation).
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// 172.31.0.0/16 with a /20 subnet per zone, an internet gateway, the main route table, the default
// network ACL and the default security group. Gives the VPC's id.
Str make_default_vpc(aws::World& world, aws::Place place);

// Null when there is none.
const Vpc* default_vpc(const State& state);
// Null when the VPC has none.
const SecurityGroup* default_group(const State& state, std::string_view vpc_id);
const Subnet* default_subnet(const State& state, int zone);

}  // namespace skylens::ec2
