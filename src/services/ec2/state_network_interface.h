// Network interfaces and Elastic IP addresses.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

// A private address besides the primary one.
struct SecondaryAddress {
    std::uint32_t private_ip = 0;
    std::uint32_t public_ip = 0;  // an Elastic IP address; 0: none

    auto fields() const { return std::tie(private_ip, public_ip); }
};

struct NetworkInterface {
    Str id;
    Str instance_id;    // empty: not attached to an instance
    Str subnet_id;
    Str vpc_id;
    Str attachment_id;  // empty: not attached
    Str description;
    SimTime attached;
    std::int32_t device_index = 0;
    std::uint32_t private_ip = 0;
    std::uint32_t public_ip = 0;    // 0: none
    bool elastic = false;           // public_ip is an Elastic IP address
    bool auto_public_ip = false;    // gets a public address at every start
    bool delete_on_termination = true;
    bool source_dest_check = true;
    Str mac;
    std::vector<Str> group_ids;
    std::vector<SecondaryAddress> secondary;
    Str kind = "interface";         // InterfaceType: "nat_gateway", "load_balancer", …
    Str requester;                  // RequesterId of an interface that a service made
    Str client_token;
    Tags tags;

    // A service's own: nobody else may change or delete it.
    [[nodiscard]] bool managed() const { return !requester.empty(); }
    auto fields() const {
        return std::tie(id, instance_id, subnet_id, vpc_id, attachment_id, description, attached,
                        device_index, private_ip, public_ip, elastic, auto_public_ip,
                        delete_on_termination, source_dest_check, mac, group_ids, secondary, kind,
                        requester, client_token, tags);
    }
};

// An Elastic IP address.
struct ElasticIp {
    Str id;  // "eipalloc-…"
    std::uint32_t address = 0;
    Str association_id;  // "eipassoc-…"; empty: not associated
    Str interface_id;
    std::uint32_t private_ip = 0;
    Tags tags;

    auto fields() const {
        return std::tie(id, address, association_id, interface_id, private_ip, tags);
    }
};

}  // namespace skylens::ec2
