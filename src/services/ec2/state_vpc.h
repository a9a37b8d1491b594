// VPCs and what they are made of.
#pragma once

#include <cstdint>
#include <set>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

enum class CidrState : std::uint8_t { Associating, Associated, Disassociating, Disassociated };

// An IPv4 block besides the primary one.
struct VpcCidr {
    Str association_id;  // "vpc-cidr-assoc-…"
    Str cidr;
    CidrState state = CidrState::Associating;

    auto fields() const { return std::tie(association_id, cidr, state); }
};

struct Vpc {
    Str id;
    Str cidr;              // the primary block, "172.31.0.0/16"
    Str association_id;    // of that block
    Str dhcp_options_id;
    Str tenancy = "default";
    bool is_default = false;
    bool dns_support = true;
    bool dns_hostnames = true;
    bool usage_metrics = false;      // EnableNetworkAddressUsageMetrics
    bool available = true;           // false: pending
    std::vector<VpcCidr> secondary;  // in the order in which they were associated
    Tags tags;

    auto fields() const {
        return std::tie(id, cidr, association_id, dhcp_options_id, tenancy, is_default, dns_support,
                        dns_hostnames, usage_metrics, available, secondary, tags);
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
    bool name_record = false;       // PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord
    Str hostname_type = "ip-name";
    std::set<std::uint32_t> taken;  // addresses in use, without the five that AWS reserves
    Tags tags;

    auto fields() const {
        return std::tie(id, vpc_id, zone, network, bits, default_for_zone, public_ip_on_launch,
                        name_record, hostname_type, taken, tags);
    }
};

struct InternetGateway {
    Str id;
    Str vpc_id;  // empty while detached
    Tags tags;

    auto fields() const { return std::tie(id, vpc_id, tags); }
};

// A route of a route table. What the target is shows in its prefix.
struct Route {
    Str destination;  // CIDR, "pl-…"
    Str target;       // "local", "igw-…", "nat-…", "eni-…", "pcx-…", "vpce-…"
    bool made_by_user = false;  // CreateRoute; false: CreateRouteTable

    auto fields() const { return std::tie(destination, target, made_by_user); }
};

struct RouteTableAssociation {
    Str id;         // "rtbassoc-…"
    Str subnet_id;  // empty: this is the VPC's main route table

    auto fields() const { return std::tie(id, subnet_id); }
};

struct RouteTable {
    Str id;
    Str vpc_id;
    std::vector<RouteTableAssociation> associations;
    std::vector<Route> routes;
    Tags tags;

    [[nodiscard]] bool main() const {
        for (const RouteTableAssociation& association : associations) {
            if (association.subnet_id.empty()) return true;
        }
        return false;
    }
    auto fields() const { return std::tie(id, vpc_id, associations, routes, tags); }
};

struct NetworkAclEntry {
    std::int32_t rule_number = 0;  // 32767 is the last, "*"
    Str protocol;                  // "-1" or a number
    bool allow = false;
    bool egress = false;
    Str cidr;                    // IPv4; of IPv6 when it has a colon
    bool has_ports = false;      // TCP and UDP
    std::int32_t from_port = 0;
    std::int32_t to_port = 0;
    bool has_icmp = false;
    std::int32_t icmp_type = 0;  // -1: all
    std::int32_t icmp_code = 0;

    auto fields() const {
        return std::tie(rule_number, protocol, allow, egress, cidr, has_ports, from_port, to_port,
                        has_icmp, icmp_type, icmp_code);
    }
};

struct NetworkAclAssociation {
    Str id;  // "aclassoc-…"
    Str subnet_id;

    auto fields() const { return std::tie(id, subnet_id); }
};

struct NetworkAcl {
    Str id;
    Str vpc_id;
    bool is_default = false;
    std::vector<NetworkAclEntry> entries;  // by direction (outbound first) and number
    std::vector<NetworkAclAssociation> associations;
    Tags tags;

    auto fields() const { return std::tie(id, vpc_id, is_default, entries, associations, tags); }
};

}  // namespace skylens::ec2
