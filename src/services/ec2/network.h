// Finding one's way in a VPC: which route table and network ACL a subnet uses, which interface has
// an address, where a route leads.
#pragma once

#include <cstdint>
#include <vector>

#include "aws/world.h"
#include "base/cidr.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// The blocks of a VPC that are in use, the primary one first.
std::vector<Ipv4Cidr> blocks_of(const Vpc& vpc);
bool vpc_contains(const Vpc& vpc, std::uint32_t address);

// The subnet's own route table, or the main one of its VPC. Null only in a broken VPC.
const RouteTable* route_table_of(const State& state, const Subnet& subnet);
const RouteTable* main_table(const State& state, std::string_view vpc_id);
const NetworkAcl* acl_of(const State& state, std::string_view subnet_id);
const NetworkAcl* default_acl(const State& state, std::string_view vpc_id);

// The interface with that private address (also a secondary one); null when nobody has it.
const NetworkInterface* interface_at(const State& state, std::string_view vpc_id,
                                     std::uint32_t private_ip);
// The public address that stands for that private address of the interface; 0: none.
std::uint32_t public_ip_of(const NetworkInterface& card, std::uint32_t private_ip);

struct InterfacePlace {
    aws::Place place;
    const NetworkInterface* card = nullptr;
    std::uint32_t private_ip = 0;
};
// Whoever has that public address, in any account and Region; card is null when nobody has.
InterfacePlace interface_with_public_ip(const aws::World& world, std::uint32_t public_ip);

// The route with the longest prefix that holds the address; null when there is none. Routes whose
// target is gone are found too: see blackhole().
const Route* find_route(const aws::World& world, aws::Place place, const RouteTable& table,
                        std::uint32_t address);
// True when nothing is behind the route's target any more.
bool blackhole(const aws::World& world, aws::Place place, const RouteTable& table,
               const Route& route);

// A peering connection as this place sees it, wherever it is kept; null when it is not party to
// it.
const PeeringConnection* find_peering(const aws::World& world, aws::Place place,
                                      std::string_view id);

}  // namespace skylens::ec2
