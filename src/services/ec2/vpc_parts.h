// What comes with a VPC and with a subnet ("VPC basics", "Default VPCs", VPC documentation).
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

inline constexpr std::int32_t kLastRule = 32767;  // "*", the last entry of a network ACL

// The main route table with the local route, the default network ACL and the default security
// group of a VPC that is about to be inserted.
void make_vpc_parts(aws::World& world, aws::Place place, const Vpc& vpc);

// Inserts a subnet and associates it with the VPC's default network ACL.
Subnet& add_subnet(aws::World& world, aws::Place place, Subnet subnet);

// The two entries "*" that end a network ACL and cannot be changed.
void add_last_entries(NetworkAcl& acl);

}  // namespace skylens::ec2
