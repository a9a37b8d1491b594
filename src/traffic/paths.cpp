#include "traffic/paths.h"

#include <algorithm>

#include "base/cidr.h"
#include "services/ec2/ec2.h"
#include "traffic/state.h"

namespace skylens::traffic {
namespace {

constexpr double kPacketBytes = 1400;
constexpr std::int64_t kHandshakePackets = 3;
constexpr std::int64_t kHandshakeBytes = 152;
constexpr std::int64_t kSynBytes = 60;
// A client that hears nothing sends its SYN again, after one and after three seconds.
constexpr std::int64_t kAttempts = 3;

// A call or a change of state (an instance that runs has a public address) that may have changed
// who reaches whom.
bool touches_network(const sim::Effect& effect) {
    if (effect.kind == static_cast<std::uint16_t>(aws::EffectKind::StateChange)) return true;
    if (effect.kind != static_cast<std::uint16_t>(aws::EffectKind::ApiCall)) return false;
    const std::string_view service = effect.data.as_string();
    if (service != "ec2" && service != "elbv2") return false;
    const std::string_view operation = effect.subject;
    return operation.substr(0, 8) != "Describe" && operation.substr(0, 3) != "Get";
}

Path path_of(const ec2::Flow& flow) {
    Path path;
    path.source_interface = flow.source_interface;
    path.source = flow.source;
    path.destination_interface = flow.destination_interface;
    path.destination = flow.destination;
    path.port = flow.destination_port;
    return path;
}

std::int64_t packets_of(std::uint64_t connections, double bytes) {
    return static_cast<std::int64_t>(connections) * kHandshakePackets +
           static_cast<std::int64_t>(bytes / kPacketBytes + 0.999);
}

}  // namespace

PathCheck check_path(aws::World& world, aws::Place place, const ec2::Flow& flow) {
    State& state = world.at(place).traffic;
    Path path = path_of(flow);
    const auto found = std::lower_bound(state.paths.begin(), state.paths.end(), path);
    if (found != state.paths.end() && *found == path) return {found->arrives, found->works, 0};
    const ec2::Reach reach = ec2::decide(world, place, flow);
    path.arrives = reach.arrives;
    path.works = reach.works();
    const PathCheck check{path.arrives, path.works, 0};
    state.paths.insert(found, std::move(path));
    return check;
}

Fan& fan_of(State& state, const Str& node, const Str& group) {
    for (Fan& fan : state.fans) {
        if (fan.node == node && fan.group == group) return fan;
    }
    state.fans.push_back({node, group, {}});
    return state.fans.back();
}

Leg find_leg(aws::World& world, aws::Place place, const ec2::Flow& flow,
             const ec2::Instance& instance) {
    const ec2::State& ec2 = world.at(place).ec2;
    Leg leg;
    leg.instance_id = instance.id;
    leg.row = static_cast<std::uint32_t>(&instance - &*ec2.instances.begin());
    leg.interface_id = instance.interface_id;
    const ec2::NetworkInterface* card = ec2.network_interfaces.find(instance.interface_id);
    if (card != nullptr) leg.address = card->private_ip;
    leg.works = check_path(world, place, flow).works;
    return leg;
}

ec2::Instance* instance_at(ec2::State& ec2, const Leg& leg) {
    if (leg.row >= ec2.instances.size()) return nullptr;
    ec2::Instance& instance = *(ec2.instances.begin() + static_cast<std::ptrdiff_t>(leg.row));
    const bool same = instance.id == leg.instance_id && instance.interface_id == leg.interface_id;
    return same ? &instance : nullptr;
}

bool lets_in(const aws::World& world, aws::Place place, const ec2::Instance& instance,
             std::uint32_t source, std::int32_t port) {
    const ec2::State& ec2 = world.at(place).ec2;
    const ec2::NetworkInterface* card = ec2.network_interfaces.find(instance.interface_id);
    if (card == nullptr) return false;
    for (const Str& id : card->group_ids) {
        const ec2::SecurityGroup* group = ec2.security_groups.find(id);
        if (group == nullptr) continue;
        for (const ec2::SecurityGroupRule& rule : group->rules) {
            const bool tcp =
                rule.protocol == "-1" ||
                (rule.protocol == "tcp" && rule.from_port <= port && port <= rule.to_port);
            if (rule.egress || !tcp || rule.peer_type != ec2::PeerType::CidrIpv4) continue;
            const auto block = parse_ipv4_cidr(rule.peer);
            if (block && block->contains(source)) return true;
        }
    }
    return false;
}

void record_path(aws::World& world, aws::Place place, const ec2::Flow& flow, SimTime start,
                 const PathVolume& volume) {
    if (volume.connections == 0 || !ec2::has_flow_logs(world, place)) return;
    const ec2::Reach reach = ec2::decide(world, place, flow);
    ec2::FlowVolume sums;
    const auto connections = static_cast<std::int64_t>(volume.connections);
    sums.start = start;
    sums.end = world.now;
    sums.finished = reach.works();
    if (reach.works()) {
        sums.packets = packets_of(volume.connections, volume.bytes);
        sums.bytes = connections * kHandshakeBytes + static_cast<std::int64_t>(volume.bytes);
        sums.reply_packets = packets_of(volume.connections, volume.reply_bytes);
        sums.reply_bytes =
            connections * kHandshakeBytes + static_cast<std::int64_t>(volume.reply_bytes);
    } else {
        sums.packets = connections * kAttempts;
        sums.bytes = sums.packets * kSynBytes;
        sums.reply_packets = sums.packets;
        sums.reply_bytes = sums.bytes;
    }
    ec2::record_reach(world, flow, reach, sums);
}

void refresh_paths(aws::World& world, aws::Place place) {
    State& state = world.at(place).traffic;
    const std::uint64_t end = world.effects.size();
    bool touched = false;
    for (std::uint64_t i = std::min<std::uint64_t>(state.effects_read, end); i < end && !touched;
         ++i)
        touched = touches_network(world.effects[i]);
    state.effects_read = end;
    const std::uint64_t loud = touched ? ec2::network_print(world, place) : state.network;
    const std::uint64_t silent = ec2::silent_print(world, place);
    if (loud == state.network && silent == state.silent_network) return;
    state.network = loud;
    state.silent_network = silent;
    state.paths.clear();
    state.fans.clear();
}

}  // namespace skylens::traffic
