#include "services/ec2/flow_records.h"

#include <algorithm>

#include "services/ec2/flow_logs.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::uint8_t kFin = 1;
constexpr std::uint8_t kSyn = 2;
constexpr std::uint8_t kSynAck = 18;

bool wants(const FlowLog& log, bool accept) {
    if (log.traffic == TrafficType::All) return true;
    return (log.traffic == TrafficType::Accept) == accept;
}

void add_part(FlowLog& log, const FlowKey& key, const FlowSummary& flow, SimTime start, SimTime end,
              std::int64_t packets, std::int64_t bytes) {
    const auto [entry, fresh] = log.pending.emplace(key, FlowTotals{});
    FlowTotals& totals = entry->second;
    totals.packets += packets;
    totals.bytes += bytes;
    if (fresh || start < totals.start) totals.start = start;
    if (fresh || totals.end < end) totals.end = end;
    totals.tcp_flags = static_cast<std::uint8_t>(totals.tcp_flags | flow.tcp_flags);
    totals.traffic_path = flow.traffic_path;
}

// Shares the flow out between the aggregation intervals it touches, in proportion to time; what
// rounding leaves goes to the last.
void add_flow(FlowLog& log, std::int64_t window_ms, std::string_view interface_id,
              const FlowSummary& flow) {
    FlowKey key;
    key.interface_id = Str(interface_id);
    key.egress = flow.egress;
    key.source = flow.source;
    key.destination = flow.destination;
    key.source_port = flow.source_port;
    key.destination_port = flow.destination_port;
    key.protocol = flow.protocol;
    key.accept = flow.accept;
    key.packet_source = flow.packet_source != 0 ? flow.packet_source : flow.source;
    key.packet_destination =
        flow.packet_destination != 0 ? flow.packet_destination : flow.destination;
    const std::int64_t length = std::max<std::int64_t>(flow.end.ms - flow.start.ms, 1);
    std::int64_t packets = 0;
    std::int64_t bytes = 0;
    SimTime from = flow.start;
    do {
        key.window = from.ms - from.ms % window_ms;
        const SimTime to{std::min(key.window + window_ms, std::max(flow.end.ms, from.ms))};
        const bool last = to.ms >= flow.end.ms;
        const std::int64_t until = to.ms - flow.start.ms;
        const std::int64_t packets_until = last ? flow.packets : flow.packets * until / length;
        const std::int64_t bytes_until = last ? flow.bytes : flow.bytes * until / length;
        if (packets_until > packets) {
            add_part(log, key, flow, from, to, packets_until - packets, bytes_until - bytes);
            packets = packets_until;
            bytes = bytes_until;
        }
        if (last) break;
        from = to;
    } while (true);
}

}  // namespace

bool has_flow_logs(const aws::World& world, aws::Place place) {
    return !world.at(place).ec2->flow_logs.empty();
}

void record_flow(aws::World& world, aws::Place place, std::string_view interface_id,
                 const FlowSummary& flow) {
    if (!has_flow_logs(world, place) || flow.packets <= 0) return;
    State& state = world.at(place).ec2;
    const NetworkInterface* card = state.network_interfaces.find(interface_id);
    if (card == nullptr) return;
    for (FlowLog& log : state.flow_logs) {
        if (!wants(log, flow.accept) || !covers(log, *card)) continue;
        add_flow(log, aggregation_interval(state, log, *card).ms, interface_id, flow);
    }
}

void record_reach(aws::World& world, const Flow& flow, const Reach& reach,
                  const FlowVolume& volume) {
    for (const Sight& sight : reach.sights) {
        if (!has_flow_logs(world, sight.place)) continue;
        FlowSummary summary;
        summary.source = sight.source;
        summary.destination = sight.destination;
        summary.source_port = sight.source_port;
        summary.destination_port = sight.destination_port;
        summary.protocol = flow.protocol;
        summary.packets = sight.reply ? volume.reply_packets : volume.packets;
        summary.bytes = sight.reply ? volume.reply_bytes : volume.bytes;
        summary.start = volume.start;
        summary.end = volume.end;
        summary.accept = sight.accept;
        summary.egress = sight.egress;
        summary.packet_source = sight.packet_source;
        summary.packet_destination = sight.packet_destination;
        summary.traffic_path = sight.traffic_path;
        if (flow.protocol == kTcp) {
            summary.tcp_flags = sight.reply ? kSynAck : kSyn;
            if (reach.works() && volume.finished) summary.tcp_flags |= kFin;
        }
        record_flow(world, sight.place, sight.interface_id, summary);
    }
}

}  // namespace skylens::ec2
