#include "services/elbv2/reach.h"

#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/state.h"
#include "services/ec2/ec2.h"
#include "services/elbv2/elbv2.h"

namespace skylens::elbv2 {
namespace {

constexpr std::size_t kLookBack = 4000;  // records, when asking who closed a way

// The latest call that changed the security group, network ACL or route table that decides.
sim::EffectId who_changed(const aws::World& world, aws::Place place, std::string_view id) {
    const auto& records = world.at(place).cloudtrail->records;
    std::size_t left = kLookBack;
    for (std::size_t i = records.size(); i > 0 && left > 0; --i, --left) {
        const cloudtrail::Record& record = records[i - 1];
        if (!record.error_code.empty()) continue;
        for (const char* const member : {"GroupId", "NetworkAclId", "RouteTableId"}) {
            const bool named = record.params[std::string_view(member)].as_string() == id;
            if (named && !cloudtrail::is_read_only(record)) return record.effect;
        }
    }
    return 0;
}

Reach answer(const aws::World& world, aws::Place place, const ec2::Reach& reach) {
    if (reach.works()) return {true, 0};
    const ec2::Step* const step = reach.decider();
    if (step == nullptr) return {};
    const std::string_view first = step->id.view().substr(0, step->id.view().find(','));
    return {false, who_changed(world, place, first)};
}

}  // namespace

Reach node_to_target(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                     const EnabledZone& node, const ec2::NetworkInterface& card,
                     std::int32_t port) {
    (void)balancer;
    ec2::Flow flow;
    flow.source_interface = node.interface_id;
    flow.destination_interface = card.id;
    flow.destination_port = static_cast<std::uint16_t>(port);
    return answer(world, place, ec2::decide(world, place, flow));
}

Reach check_way(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                const EnabledZone& node, const ec2::NetworkInterface& card, std::int32_t port) {
    auto& ways = world.at(place).elbv2->open_ways;
    const std::string way = join(node.interface_id, " ", card.id, " ", port);
    if (ways.count(std::string_view(way)) != 0) return {true, 0};
    const Reach reach = node_to_target(world, place, balancer, node, card, port);
    if (reach.arrives) ways.insert(Str(way));
    return reach;
}

void refresh_ways(aws::World& world, aws::Place place) {
    State& state = world.at(place).elbv2;
    bool touched = false;
    for (std::size_t i = state.effects_seen; i < world.effects.size() && !touched; ++i) {
        const sim::Effect& effect = world.effects[i];
        if (effect.kind != static_cast<std::uint16_t>(aws::EffectKind::ApiCall)) continue;
        const std::string_view service = effect.data.as_string();
        const std::string_view operation = effect.subject;
        const bool network = service == "ec2" || service == "elbv2";
        touched = network && operation.substr(0, 8) != "Describe";
    }
    state.effects_seen = world.effects.size();
    if (!touched) return;
    const std::uint64_t print = ec2::network_print(world, place);
    if (print != state.ways_print) state.open_ways.clear();
    state.ways_print = print;
}

Reach client_to_node(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                     const EnabledZone& node, std::uint32_t source_ip, std::int32_t port) {
    ec2::Flow flow;
    flow.source = source_ip;
    flow.destination_interface = node.interface_id;
    flow.destination = balancer.internal ? node.private_ip : node.public_ip;
    flow.destination_port = static_cast<std::uint16_t>(port);
    return answer(world, place, ec2::decide(world, place, flow));
}

bool reaches_listener(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                      const Listener& listener, std::uint8_t zone, std::uint32_t source_ip) {
    for (const EnabledZone& node : balancer.zones) {
        if (node.zone != zone) continue;
        return client_to_node(world, place, balancer, node, source_ip, listener.port).arrives;
    }
    return false;
}

}  // namespace skylens::elbv2
