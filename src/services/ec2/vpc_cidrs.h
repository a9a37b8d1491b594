// Which address blocks a VPC may have.
// Source: VPC User Guide, "VPC CIDR blocks", "IPv4 CIDR block association restrictions".
#pragma once

#include <string>

#include "aws/world.h"
#include "base/cidr.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// "10.0.0.0/16", of which the host bits have been cleared.
std::string block_text(const Ipv4Cidr& block);
bool blocks_overlap(const Ipv4Cidr& a, const Ipv4Cidr& b);
// True when `inner` lies wholly in `outer`.
bool within(const Ipv4Cidr& inner, const Ipv4Cidr& outer);

// Reads a block for a VPC or subnet and clears its host bits. `name` is the parameter. Refuses
// InvalidParameterValue (no CIDR block) and, with `range_code`, sizes other than /16 to /28.
Result<Ipv4Cidr> read_block(std::string_view text, std::string_view name,
                            std::string_view range_code);

// Refuses primary blocks that no VPC may have.
Status check_primary(const Ipv4Cidr& block);

// Refuses a block that cannot be added: more than five, overlapping, restricted by the range of the
// VPC's blocks, or as large as or larger than the destination of a route. Each refusal says why.
Status check_association(const State& state, const Vpc& vpc, const Ipv4Cidr& block);

// An element of CidrBlockAssociationSet.
Value cidr_value(const VpcCidr& block);
Value primary_value(const Vpc& vpc);
// An element of DescribeVpcs.
Value vpc_value(const aws::World& world, aws::Place place, const Vpc& vpc);

}  // namespace skylens::ec2
