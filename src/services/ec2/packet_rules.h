// What a network ACL and security groups say to one packet.
#pragma once

#include <cstdint>

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

struct Packet {
    std::uint32_t source = 0;
    std::uint32_t destination = 0;
    std::uint8_t protocol = 0;
    std::uint16_t source_port = 0;       // ICMP: the code
    std::uint16_t destination_port = 0;  // ICMP: the type
};
// The answer to a packet: addresses and ports change sides; an echo request becomes a reply.
Packet answer_to(const Packet& packet);

// The entry that decides, the lowest number that matches; null when none does, which denies.
const NetworkAclEntry* matching_entry(const NetworkAcl& acl, const Packet& packet, bool egress);

struct GroupRule {
    const SecurityGroup* group = nullptr;
    const SecurityGroupRule* rule = nullptr;
};
// The first rule of the interface's groups that lets the packet in or out; rule is null when none
// does.
GroupRule matching_rule(const aws::World& world, aws::Place place, const NetworkInterface& card,
                        const Packet& packet, bool egress);
// Security groups do not guard every kind of interface: a NAT gateway has none.
bool has_groups(const NetworkInterface& card);

}  // namespace skylens::ec2
