// Addresses, DNS names and hardware addresses of instances.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// "us-east-1a".
std::string zone_name(std::uint16_t region, int zone);
// "use1-az1". The order of zone ids differs between accounts in AWS; here it is the same.
std::string zone_id(std::uint16_t region, int zone);
// -1 when the Region has no such zone.
int find_zone(std::uint16_t region, std::string_view name);

std::string subnet_cidr(const Subnet& subnet);
// Addresses that are left; AWS keeps five of each subnet.
std::int64_t free_addresses(const Subnet& subnet);
// True for an address that an interface in the subnet may have.
bool usable(const Subnet& subnet, std::uint32_t address);
// Takes a free private address. Nothing when the subnet is full.
std::optional<std::uint32_t> take_private_ip(aws::World& world, Subnet& subnet);
// A public address, from 198.18.0.0/15, which is nobody's in the real Internet.
std::uint32_t new_public_ip(aws::World& world);

// "ip-172-31-5-10.ec2.internal" (us-east-1), "ip-172-31-5-10.eu-west-1.compute.internal".
std::string private_dns(std::uint16_t region, std::uint32_t address);
// "ec2-198-18-5-10.compute-1.amazonaws.com", "ec2-198-18-5-10.eu-west-1.compute.amazonaws.com".
std::string public_dns(std::uint16_t region, std::uint32_t address);
std::string new_mac(aws::World& world);

}  // namespace skylens::ec2
