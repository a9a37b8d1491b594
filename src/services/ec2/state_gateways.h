// NAT gateways, VPC endpoints and VPC peering connections.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

enum class NatState : std::uint8_t { Pending, Failed, Available, Deleting, Deleted };

struct NatGateway {
    Str id;
    Str vpc_id;
    Str subnet_id;
    bool is_public = true;  // connectivity type
    NatState state = NatState::Pending;
    Str failure_code;
    Str failure_message;
    Str allocation_id;   // of its Elastic IP address
    Str association_id;
    Str interface_id;    // empty once deleted
    std::uint32_t private_ip = 0;
    std::uint32_t public_ip = 0;
    SimTime created;
    SimTime deleted;
    Str client_token;
    Tags tags;

    auto fields() const {
        return std::tie(id, vpc_id, subnet_id, is_public, state, failure_code, failure_message,
                        allocation_id, association_id, interface_id, private_ip, public_ip, created,
                        deleted, client_token, tags);
    }
};

// A gateway endpoint.
struct VpcEndpoint {
    Str id;
    Str vpc_id;
    Str service_name;  // "com.amazonaws.us-east-1.s3"
    Str policy;
    std::vector<Str> route_table_ids;
    SimTime created;
    Tags tags;

    auto fields() const {
        return std::tie(id, vpc_id, service_name, policy, route_table_ids, created, tags);
    }
};

enum class PeeringState : std::uint8_t {
    InitiatingRequest, PendingAcceptance, Active, Deleted, Rejected, Failed, Expired, Provisioning
};

struct PeeringSide {
    std::uint16_t account = 0;  // index into World::accounts
    std::uint16_t region = 0;
    Str vpc_id;

    auto fields() const { return std::tie(account, region, vpc_id); }
};

// Kept where the requester is; the other side finds it there.
struct PeeringConnection {
    Str id;
    PeeringSide requester;
    PeeringSide accepter;
    PeeringState state = PeeringState::PendingAcceptance;
    SimTime expires;
    SimTime ended;
    Tags tags;

    auto fields() const {
        return std::tie(id, requester, accepter, state, expires, ended, tags);
    }
};

}  // namespace skylens::ec2
