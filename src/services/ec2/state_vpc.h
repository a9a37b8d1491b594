// VPCs and what they are made of.
#pragma once

#include <cstdint>
#include <set>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

struct Vpc {
    Str id;
    Str cidr;              // "172.31.0.0/16"
    Str association_id;    // of that block
    Str dhcp_options_id;
    bool is_default = false;
    bool dns_hostnames = true;
    Tags tags;

    auto fields() const {
        return std::tie(id, cidr, association_id, dhcp_options_id, is_default, dns_hostnames, tags);
    }
};

struct Subnet {
    Str id;
    Str vpc_id;
    std::uint8_t zone = 0;          // index of the Availability Zone in the Region
    std::uint32_t network = 0;      // first address
    std::uint8_t bits = 20;
    bool default_for_zone = false;
    bool public_ip_on_launch = false;
    std::set<std::uint32_t> taken;  // addresses in use, without the five that AWS reserves
    Tags tags;

    auto fields() const {
        return std::tie(id, vpc_id, zone, network, bits, default_for_zone, public_ip_on_launch,
                        taken, tags);
    }
};

struct InternetGateway {
    Str id;
    Str vpc_id;  // empty while detached
    Tags tags;

    auto fields() const { return std::tie(id, vpc_id, tags); }
};

struct Route {
    Str destination;  // CIDR
    Str gateway_id;   // "local", "igw-…"

    auto fields() const { return std::tie(destination, gateway_id); }
};

struct RouteTable {
    Str id;
    Str vpc_id;
    Str association_id;  // of the main table
    bool main = false;
    std::vector<Route> routes;
    Tags tags;

    auto fields() const { return std::tie(id, vpc_id, association_id, main, routes, tags); }
};

struct NetworkAclEntry {
    std::int32_t rule_number = 0;  // 32767 is the last, "*"
    Str protocol;                  // "-1" or a number
    bool allow = false;
    bool egress = false;
    Str cidr;

    auto fields() const { return std::tie(rule_number, protocol, allow, egress, cidr); }
};

struct NetworkAcl {
    Str id;
    Str vpc_id;
    bool is_default = false;
    std::vector<NetworkAclEntry> entries;
    std::vector<Str> subnet_ids;
    Tags tags;

    auto fields() const { return std::tie(id, vpc_id, is_default, entries, subnet_ids, tags); }
};

}  // namespace skylens::ec2
