// Security groups and their rules.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

enum class PeerType : std::uint8_t { CidrIpv4, CidrIpv6, PrefixList, Group };

// One rule: one direction, protocol, port range and peer.
struct SecurityGroupRule {
    Str id;                      // sgr-…
    bool egress = false;
    Str protocol;                // "tcp", "udp", "icmp", "icmpv6", "-1" or a number
    bool has_ports = false;      // tcp, udp, icmp and icmpv6 have
    std::int32_t from_port = 0;  // or ICMP type
    std::int32_t to_port = 0;    // or ICMP code
    PeerType peer_type = PeerType::CidrIpv4;
    Str peer;                    // CIDR, pl-…, sg-…
    Str peer_account;            // of a group: the account it belongs to
    Str description;
    Tags tags;

    auto fields() const {
        return std::tie(id, egress, protocol, has_ports, from_port, to_port, peer_type, peer,
                        peer_account, description, tags);
    }
};

struct SecurityGroup {
    Str id;
    Str name;
    Str description;
    Str vpc_id;
    std::vector<SecurityGroupRule> rules;  // in the order of their creation
    Tags tags;

    auto fields() const { return std::tie(id, name, description, vpc_id, rules, tags); }
};

}  // namespace skylens::ec2
