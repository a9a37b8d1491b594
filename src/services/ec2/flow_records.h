// What passes an interface, handed in by whoever makes traffic, for the flow logs that cover it.
// Costs next to nothing where there is no flow log.
// Source: VPC User Guide, "Logging IP traffic using VPC Flow Logs", "Flow log records".
#pragma once

#include <cstdint>
#include <string_view>

#include "aws/world.h"
#include "services/ec2/reachability.h"

namespace skylens::ec2 {

// One direction of a flow at one interface. Flows that pass the end of an aggregation interval are
// shared out between the intervals by time.
struct FlowSummary {
    std::uint32_t source = 0;
    std::uint32_t destination = 0;
    std::uint16_t source_port = 0;
    std::uint16_t destination_port = 0;
    std::uint8_t protocol = kTcp;
    std::int64_t packets = 0;
    std::int64_t bytes = 0;
    SimTime start;
    SimTime end;
    bool accept = true;
    bool egress = false;
    std::uint8_t tcp_flags = 0;           // FIN 1, SYN 2, RST 4, SYN-ACK 18, or'ed
    std::uint32_t packet_source = 0;      // 0: the same as `source`
    std::uint32_t packet_destination = 0;
    std::uint8_t traffic_path = 0;
};

// True when a flow log covers anything in the place: otherwise records need not be made.
bool has_flow_logs(const aws::World& world, aws::Place place);

// Keeps the record for every flow log that covers the interface and wants it (ACCEPT, REJECT, ALL).
// `start` must not be in an interval that has been delivered: hand in what has just happened.
void record_flow(aws::World& world, aws::Place place, std::string_view interface_id,
                 const FlowSummary& flow);

// How much a flow carried, there and back.
struct FlowVolume {
    std::int64_t packets = 0;
    std::int64_t bytes = 0;
    std::int64_t reply_packets = 0;
    std::int64_t reply_bytes = 0;
    SimTime start;
    SimTime end;
    bool finished = true;  // the connection ended (TCP FIN)
};

// The records that all interfaces on the way see, as `decide` found it. Of a packet that does not
// arrive or is not answered, `volume` should count the attempts.
void record_reach(aws::World& world, const Flow& flow, const Reach& reach,
                  const FlowVolume& volume);

}  // namespace skylens::ec2
