// Flow logs and the records they have not delivered yet.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"
#include "sim/effect.h"

namespace skylens::ec2 {

enum class FlowTarget : std::uint8_t { Logs, S3, Firehose };
enum class TrafficType : std::uint8_t { All, Accept, Reject };

// Flows with the same key in the same window are one line of the log.
struct FlowKey {
    std::int64_t window = 0;  // start of the window, ms
    Str interface_id;
    bool egress = false;
    std::uint32_t source = 0;
    std::uint32_t destination = 0;
    std::uint16_t source_port = 0;
    std::uint16_t destination_port = 0;
    std::uint8_t protocol = 0;
    bool accept = true;
    std::uint32_t packet_source = 0;       // the original ones: differ behind a NAT gateway
    std::uint32_t packet_destination = 0;

    auto order() const {
        return std::tie(window, interface_id, egress, source, destination, source_port,
                        destination_port, protocol, accept, packet_source, packet_destination);
    }
    auto fields() const { return order(); }
    friend bool operator<(const FlowKey& a, const FlowKey& b) { return a.order() < b.order(); }
};

struct FlowTotals {
    std::int64_t packets = 0;
    std::int64_t bytes = 0;
    SimTime start;
    SimTime end;
    std::uint8_t tcp_flags = 0;
    std::uint8_t traffic_path = 0;  // 0: not egress or not known

    auto fields() const { return std::tie(packets, bytes, start, end, tcp_flags, traffic_path); }
};

struct FlowLog {
    Str id;           // "fl-…"
    Str resource_id;  // VPC, subnet or network interface
    TrafficType traffic = TrafficType::All;
    FlowTarget target = FlowTarget::Logs;
    Str group;        // log group
    Str role_arn;     // DeliverLogsPermissionArn
    Str cross_account_role;
    Str destination;  // LogDestination, an ARN
    Str format;       // "${version} ${account-id} …"
    std::int32_t interval = 600;  // MaxAggregationInterval
    bool hive_prefixes = false;
    bool per_hour = false;
    bool delivered = true;        // DeliverLogsStatus
    Str problem;                  // DeliverLogsErrorMessage
    SimTime created;
    Str client_token;
    sim::EffectId effect = 0;     // the call that made it
    std::map<FlowKey, FlowTotals> pending;
    Tags tags;

    auto fields() const {
        return std::tie(id, resource_id, traffic, target, group, role_arn, cross_account_role,
                        destination, format, interval, hive_prefixes, per_hour, delivered, problem,
                        created, client_token, effect, pending, tags);
    }
};

}  // namespace skylens::ec2
