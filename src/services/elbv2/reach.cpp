#include "services/elbv2/reach.h"

#include "services/ec2/ec2.h"
#include "services/elbv2/elbv2.h"

namespace skylens::elbv2 {
namespace {

constexpr std::size_t kLookBack = 4000;  // effects, when asking who closed a way

// The latest call that named the group or network ACL that decides.
sim::EffectId who_changed(const aws::World& world, std::string_view id) {
    std::size_t left = kLookBack;
    for (std::size_t i = world.effects.size(); i > 0 && left > 0; --i, --left) {
        const sim::Effect& effect = world.effects[i - 1];
        if (effect.kind != static_cast<std::uint16_t>(aws::EffectKind::ApiCall)) continue;
        if (effect.data["error"].is_string()) continue;
        const Value& params = effect.data["params"];
        if (params["GroupId"].as_string() == id || params["NetworkAclId"].as_string() == id) {
            return effect.id;
        }
    }
    return 0;
}

Reach answer(const aws::World& world, const ec2::Reach& reach) {
    if (reach.works()) return {true, 0};
    const ec2::Step* const step = reach.decider();
    if (step == nullptr) return {};
    const std::string_view first = step->id.view().substr(0, step->id.view().find(','));
    return {false, who_changed(world, first)};
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
    return answer(world, ec2::decide(world, place, flow));
}

Reach client_to_node(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                     const EnabledZone& node, std::uint32_t source_ip, std::int32_t port) {
    ec2::Flow flow;
    flow.source = source_ip;
    flow.destination_interface = node.interface_id;
    flow.destination = balancer.internal ? node.private_ip : node.public_ip;
    flow.destination_port = static_cast<std::uint16_t>(port);
    return answer(world, ec2::decide(world, place, flow));
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
