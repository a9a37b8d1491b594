// Elastic IP addresses on interfaces.
#pragma once

#include <cstdint>
#include <vector>

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// The one that stands for that private address; null when there is none.
const ElasticIp* elastic_ip_on(const State& state, std::string_view interface_id,
                               std::uint32_t private_ip);

// Puts it on the interface's private address; whatever public address was there goes.
void associate_elastic_ip(aws::World& world, aws::Place place, ElasticIp& address,
                          NetworkInterface& card, std::uint32_t private_ip);
// Takes it off. A running instance with one interface and an automatic public address gets a new
// one ("Public IPv4 addresses").
void disassociate_elastic_ip(aws::World& world, aws::Place place, ElasticIp& address);

// When the interface goes: its addresses stay allocated. Gives their ids.
std::vector<Str> let_go_elastic_ips(State& state, const NetworkInterface& card);

}  // namespace skylens::ec2
