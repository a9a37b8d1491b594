#include "services/ec2/packet_rules.h"

#include <algorithm>

#include "base/cidr.h"
#include "services/ec2/network.h"
#include "services/ec2/prefix_lists.h"
#include "services/ec2/reachability.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::uint16_t kEcho = 8;
constexpr std::uint16_t kEchoReply = 0;

bool with_ports(const Packet& packet) {
    return packet.protocol == kTcp || packet.protocol == kUdp;
}

bool same_protocol(std::string_view wanted, std::uint8_t protocol) {
    if (wanted == "-1") return true;
    if (wanted == "tcp") return protocol == kTcp;
    if (wanted == "udp") return protocol == kUdp;
    if (wanted == "icmp") return protocol == kIcmp;
    return wanted == std::to_string(protocol);
}

bool in_block(std::string_view cidr, std::uint32_t address) {
    const auto block = parse_ipv4_cidr(cidr);
    return block && block->contains(address);
}

bool icmp_matches(std::int32_t type, std::int32_t code, const Packet& packet) {
    return (type == -1 || type == packet.destination_port) &&
           (code == -1 || code == packet.source_port);
}

bool entry_matches(const NetworkAclEntry& entry, const Packet& packet) {
    if (!same_protocol(entry.protocol, packet.protocol)) return false;
    if (!in_block(entry.cidr, entry.egress ? packet.destination : packet.source)) return false;
    if (entry.has_ports && with_ports(packet)) {
        return packet.destination_port >= entry.from_port &&
               packet.destination_port <= entry.to_port;
    }
    if (entry.has_icmp && packet.protocol == kIcmp) {
        return icmp_matches(entry.icmp_type, entry.icmp_code, packet);
    }
    return true;
}

// Whether the other side belongs to the group, by its private address.
bool member(const aws::World& world, aws::Place place, const NetworkInterface& card,
            const Str& group_id, std::uint32_t address) {
    const State& state = world.at(place).ec2;
    const auto in_group = [&](const NetworkInterface* other) {
        return other != nullptr && std::find(other->group_ids.begin(), other->group_ids.end(),
                                             group_id) != other->group_ids.end();
    };
    if (in_group(interface_at(state, card.vpc_id, address))) return true;
    for (const aws::RegionState& region : world.regions) {
        for (const PeeringConnection& peering : region.ec2->peerings) {
            if (peering.state != PeeringState::Active) continue;
            for (const PeeringSide* side : {&peering.requester, &peering.accepter}) {
                const State& there = world.at({side->account, side->region}).ec2;
                if (side->region == place.region &&
                    in_group(interface_at(there, side->vpc_id, address))) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool peer_matches(const aws::World& world, aws::Place place, const NetworkInterface& card,
                  const SecurityGroupRule& rule, std::uint32_t address) {
    switch (rule.peer_type) {
        case PeerType::CidrIpv4: return in_block(rule.peer, address);
        case PeerType::CidrIpv6: return false;
        case PeerType::Group: return member(world, place, card, rule.peer, address);
        case PeerType::PrefixList: break;
    }
    for (const Ipv4Cidr& block : prefix_list_blocks(place.region, rule.peer)) {
        if (block.contains(address)) return true;
    }
    return false;
}

bool rule_matches(const aws::World& world, aws::Place place, const NetworkInterface& card,
                  const SecurityGroupRule& rule, const Packet& packet) {
    if (!same_protocol(rule.protocol, packet.protocol)) return false;
    if (rule.has_ports && with_ports(packet) &&
        (packet.destination_port < rule.from_port || packet.destination_port > rule.to_port)) {
        return false;
    }
    if (rule.has_ports && packet.protocol == kIcmp &&
        !icmp_matches(rule.from_port, rule.to_port, packet)) {
        return false;
    }
    return peer_matches(world, place, card, rule, rule.egress ? packet.destination : packet.source);
}

}  // namespace

Packet answer_to(const Packet& packet) {
    Packet answer = packet;
    std::swap(answer.source, answer.destination);
    if (packet.protocol == kIcmp) {
        if (packet.destination_port == kEcho) answer.destination_port = kEchoReply;
    } else {
        std::swap(answer.source_port, answer.destination_port);
    }
    return answer;
}

const NetworkAclEntry* matching_entry(const NetworkAcl& acl, const Packet& packet, bool egress) {
    const NetworkAclEntry* best = nullptr;
    for (const NetworkAclEntry& entry : acl.entries) {
        if (entry.egress != egress || !entry_matches(entry, packet)) continue;
        if (best == nullptr || entry.rule_number < best->rule_number) best = &entry;
    }
    return best;
}

GroupRule matching_rule(const aws::World& world, aws::Place place, const NetworkInterface& card,
                        const Packet& packet, bool egress) {
    const State& state = world.at(place).ec2;
    for (const Str& id : card.group_ids) {
        const SecurityGroup* group = state.security_groups.find(id);
        if (group == nullptr) continue;
        for (const SecurityGroupRule& rule : group->rules) {
            if (rule.egress == egress && rule_matches(world, place, card, rule, packet)) {
                return {group, &rule};
            }
        }
    }
    return {};
}

bool has_groups(const NetworkInterface& card) {
    return !card.group_ids.empty() || card.kind == "interface";
}

}  // namespace skylens::ec2
