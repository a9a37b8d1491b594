// Does it arrive? The way of a packet and of its answer through security groups, network ACLs,
// route tables, gateways and public addresses, and the rule that decides. Pure: nothing changes.
// Whether an instance runs and listens is the caller's to know.
// Sources: VPC User Guide, "Control subnet traffic with network access control lists", "Security
// group rules", "Route tables", "NAT gateways", "Enable internet access for a VPC using an internet
// gateway"; "Flow log record examples" for what flow logs see.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "aws/world.h"
#include "base/str.h"

namespace skylens::ec2 {

inline constexpr std::uint8_t kIcmp = 1;
inline constexpr std::uint8_t kTcp = 6;
inline constexpr std::uint8_t kUdp = 17;

// One packet's way. A side is an interface of the place, or an address: of the Internet, or of the
// VPC of the other side.
struct Flow {
    Str source_interface;            // "eni-…"; empty: `source` says it
    std::uint32_t source = 0;        // of an interface, 0: its primary private address
    Str destination_interface;       // "eni-…"; empty: `destination` says it
    // Of an interface, 0: its public address for a source in the Internet, else its private one.
    std::uint32_t destination = 0;
    std::uint8_t protocol = kTcp;
    std::uint16_t source_port = 49152;  // ICMP: the code
    std::uint16_t destination_port = 0; // ICMP: the type
};

enum class Gate : std::uint8_t {
    SecurityGroup,
    NetworkAcl,
    RouteTable,
    InternetGateway,
    PublicAddress,  // an interface needs one to use an internet gateway
    NatGateway,
    Peering,
    Endpoint,       // a gateway endpoint
    Destination,    // somebody must have the address
    NotSimulated,   // an instance that forwards
};
// "security-group", "network-acl", …
std::string_view gate_name(Gate gate);

// What one gate said.
struct Step {
    Gate gate = Gate::Destination;
    bool allow = true;
    bool reply = false;    // of the answer's way
    bool egress = false;   // security groups and network ACLs: out of the interface or subnet
    Str id;                // "sg-…" (all of them, joined by ", ", when none allows), "acl-…", …
    Str rule;              // "sgr-…", "100", "*", a route's destination; empty: no rule matches
    Str interface_id;      // where
    Str subnet_id;
    std::uint32_t source = 0;  // addresses and ports of the packet there
    std::uint32_t destination = 0;
    std::uint16_t port = 0;    // the port it goes to

    // The key of a sentence in the catalogue of texts, "reach.security-group-none" and the like,
    // with {0} for the id, {1} for the rule and {2} for the destination.
    [[nodiscard]] std::string text_key() const;
};

// What a flow log on an interface sees of it.
struct Sight {
    aws::Place place;
    Str interface_id;
    bool egress = false;
    bool reply = false;
    bool accept = true;
    std::uint32_t source = 0;
    std::uint32_t destination = 0;
    std::uint32_t packet_source = 0;       // differ behind a NAT gateway
    std::uint32_t packet_destination = 0;
    std::uint16_t source_port = 0;
    std::uint16_t destination_port = 0;
    std::uint8_t traffic_path = 0;  // of egress: the flow log field; 0: "-"
};

struct Reach {
    bool arrives = false;   // the packet
    bool answered = false;  // its answer: needs `arrives`
    std::vector<Step> steps;    // in order; when it fails, the last one decides
    std::vector<Sight> sights;  // nothing for what flow logs do not capture

    // A connection works only both ways.
    [[nodiscard]] bool works() const { return arrives && answered; }
    // The step that stops it; null when it works.
    [[nodiscard]] const Step* decider() const {
        return works() || steps.empty() ? nullptr : &steps.back();
    }
    // Address of the source as the destination sees it.
    std::uint32_t seen_source = 0;
    Str destination_interface;  // empty: in the Internet
};

// Interfaces that do not exist give a step Destination that does not allow.
Reach decide(const aws::World& world, aws::Place place, const Flow& flow);

// The primary interface of an instance; empty when there is none.
Str interface_of_instance(const aws::World& world, aws::Place place, std::string_view instance_id);

}  // namespace skylens::ec2
