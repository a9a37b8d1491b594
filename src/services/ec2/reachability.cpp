#include "services/ec2/reachability.h"

#include <optional>

#include "services/ec2/network.h"
#include "services/ec2/packet_rules.h"
#include "services/ec2/prefix_lists.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::int32_t kLastEntry = 32767;
constexpr std::uint8_t kPathSameVpc = 1;
constexpr std::uint8_t kPathPeering = 4;
constexpr std::uint8_t kPathFarPeering = 5;
constexpr std::uint8_t kPathEndpoint = 7;
constexpr std::uint8_t kPathGateway = 8;

// An interface with its surroundings.
struct Spot {
    aws::Place place;
    const NetworkInterface* card = nullptr;
    const Subnet* subnet = nullptr;
    const Vpc* vpc = nullptr;
};

// The packet passed an interface: what its answer has to pass the other way round.
struct Passed {
    Spot spot;
    Packet packet;  // as the interface sees it
    bool leaving = false;
    bool crosses = true;            // in or out of the subnet, so that its network ACL is asked
    Str target;                     // the route's: how it left, or how the answer has to leave
    std::uint32_t seen_source = 0;  // what flow logs write, behind a NAT gateway
    std::uint32_t seen_destination = 0;
    std::uint8_t path = 0;
};

class Walk {
  public:
    Walk(const aws::World& world, aws::Place place, const Flow& flow)
        : world_(world), place_(place), flow_(flow) {}

    Reach run() {
        packet_.protocol = flow_.protocol;
        packet_.source_port = flow_.source_port;
        packet_.destination_port = flow_.destination_port;
        out_.arrives = start();
        out_.seen_source = packet_.source;
        if (out_.arrives) out_.answered = answer();
        return std::move(out_);
    }

  private:
    [[nodiscard]] Spot spot_of(aws::Place place, const NetworkInterface* card) const {
        Spot spot;
        if (card == nullptr) return spot;
        const State& state = world_.at(place).ec2;
        spot.place = place;
        spot.card = card;
        spot.subnet = state.subnets.find(card->subnet_id);
        spot.vpc = state.vpcs.find(card->vpc_id);
        return spot;
    }
    [[nodiscard]] Spot spot_of(aws::Place place, std::string_view id) const {
        return spot_of(place, world_.at(place).ec2->network_interfaces.find(id));
    }

    Step& add(Gate gate, bool allow, const Spot& spot, const Packet& packet) {
        Step step;
        step.gate = gate;
        step.allow = allow;
        step.reply = reply_;
        if (spot.card != nullptr) step.interface_id = spot.card->id;
        if (spot.subnet != nullptr) step.subnet_id = spot.subnet->id;
        step.source = packet.source;
        step.destination = packet.destination;
        step.port = packet.destination_port;
        out_.steps.push_back(std::move(step));
        return out_.steps.back();
    }

    // ---- gates ----

    bool acl(const Spot& spot, const Packet& packet, bool egress) {
        const NetworkAcl* acl = acl_of(world_.at(spot.place).ec2, spot.card->subnet_id);
        if (acl == nullptr) return true;
        const NetworkAclEntry* entry = matching_entry(*acl, packet, egress);
        Step& step = add(Gate::NetworkAcl, entry != nullptr && entry->allow, spot, packet);
        step.egress = egress;
        step.id = acl->id;
        step.rule = entry == nullptr || entry->rule_number == kLastEntry
                        ? std::string("*")
                        : std::to_string(entry->rule_number);
        return step.allow;
    }

    bool groups(const Spot& spot, const Packet& packet, bool egress) {
        if (!has_groups(*spot.card)) return true;
        const GroupRule found = matching_rule(world_, spot.place, *spot.card, packet, egress);
        Step& step = add(Gate::SecurityGroup, found.rule != nullptr, spot, packet);
        step.egress = egress;
        if (found.rule != nullptr) {
            step.id = found.group->id;
            step.rule = found.rule->id;
        } else {
            std::string all;
            for (const Str& id : spot.card->group_ids)
                all += (all.empty() ? "" : ", ") + id.string();
            step.id = all;
        }
        return step.allow;
    }

    // The route that the interface's subnet has for the packet; null (and a step) without one.
    const Route* route(const Spot& spot, const Packet& packet) {
        const RouteTable* table = route_table_of(world_.at(spot.place).ec2, *spot.subnet);
        if (table == nullptr) return nullptr;
        const Route* found = find_route(world_, spot.place, *table, packet.destination);
        const bool good = found != nullptr && !blackhole(world_, spot.place, *table, *found);
        Step& step = add(Gate::RouteTable, good, spot, packet);
        step.id = table->id;
        if (found != nullptr) step.rule = found->destination;
        return good ? found : nullptr;
    }

    void sight(const Passed& passed, bool accept) {
        Sight seen;
        seen.place = passed.spot.place;
        seen.interface_id = passed.spot.card->id;
        seen.egress = passed.leaving != reply_;
        seen.reply = reply_;
        seen.accept = accept;
        const Packet packet = reply_ ? answer_to(passed.packet) : passed.packet;
        seen.packet_source = packet.source;
        seen.packet_destination = packet.destination;
        seen.source = passed.seen_source != 0 ? passed.seen_source : packet.source;
        seen.destination =
            passed.seen_destination != 0 ? passed.seen_destination : packet.destination;
        if (reply_) {
            seen.source = passed.seen_destination != 0 ? passed.seen_destination : packet.source;
            seen.destination = passed.seen_source != 0 ? passed.seen_source : packet.destination;
        }
        seen.source_port = packet.source_port;
        seen.destination_port = packet.destination_port;
        if (flow_.protocol == kIcmp) seen.source_port = seen.destination_port = 0;
        if (seen.egress) seen.traffic_path = passed.path;
        out_.sights.push_back(std::move(seen));
    }

    // ---- the way there ----

    bool nobody(const Packet& packet) {
        add(Gate::Destination, false, {}, packet).id = Str(ipv4_text(packet.destination));
        return false;
    }

    bool start() {
        if (!flow_.source_interface.empty()) return start_at_interface();
        const Spot to = spot_of(place_, flow_.destination_interface);
        packet_.source = flow_.source;
        packet_.destination = flow_.destination;
        if (!flow_.destination_interface.empty() && to.card == nullptr) return nobody(packet_);
        if (to.card != nullptr && to.vpc != nullptr && vpc_contains(*to.vpc, flow_.source)) {
            if (packet_.destination == 0) packet_.destination = to.card->private_ip;
            const Spot from =
                spot_of(place_, interface_at(world_.at(place_).ec2, to.card->vpc_id, flow_.source));
            if (from.card != nullptr) return leave(from);
            return enter(to, true, "local");
        }
        return start_outside(to);
    }

    bool start_at_interface() {
        const Spot from = spot_of(place_, flow_.source_interface);
        if (from.card == nullptr || from.subnet == nullptr) return nobody(packet_);
        packet_.source = flow_.source != 0 ? flow_.source : from.card->private_ip;
        packet_.destination = flow_.destination;
        if (packet_.destination == 0) {
            const Spot to = spot_of(place_, flow_.destination_interface);
            if (to.card == nullptr) return nobody(packet_);
            packet_.destination = to.card->private_ip;
        }
        if (uncaptured(from)) return true;
        return leave(from);
    }

    // "Flow log limitations", "Security groups": neither asked nor logged.
    [[nodiscard]] bool uncaptured(const Spot& from) const {
        constexpr std::uint32_t kLinkLocal = 169u << 24 | 254u << 16;
        if ((packet_.destination & 0xffff0000u) == kLinkLocal) return true;
        const auto block = parse_ipv4_cidr(from.vpc == nullptr ? "" : from.vpc->cidr.view());
        return block && packet_.destination == block->network() + 2;
    }

    bool start_outside(const Spot& to) {
        if (to.card != nullptr && packet_.destination == 0) {
            packet_.destination = to.card->public_ip;
            if (to.card->public_ip == 0) {
                packet_.destination = to.card->private_ip;
                add(Gate::PublicAddress, false, to, packet_).id = to.card->id;
                return false;
            }
        }
        return from_internet();
    }

    // The packet is in the Internet.
    bool from_internet() {
        const InterfacePlace found = interface_with_public_ip(world_, packet_.destination);
        if (found.card == nullptr || packet_.destination == 0) {
            if (flow_.source_interface.empty()) return nobody(packet_);
            return true;  // some host in the Internet
        }
        const Spot to = spot_of(found.place, found.card);
        const Str gateway = gateway_of(to);
        if (gateway.empty()) {
            add(Gate::InternetGateway, false, to, packet_).id = to.card->vpc_id;
            return false;
        }
        add(Gate::InternetGateway, true, to, packet_).id = gateway;
        packet_.destination = found.private_ip;
        return enter(to, true, gateway);
    }

    [[nodiscard]] Str gateway_of(const Spot& spot) const {
        for (const InternetGateway& gateway : world_.at(spot.place).ec2->internet_gateways) {
            if (!gateway.vpc_id.empty() && gateway.vpc_id == spot.card->vpc_id) return gateway.id;
        }
        return {};
    }

    bool enter(const Spot& to, bool crosses, const Str& target) {
        Passed passed;
        passed.spot = to;
        passed.packet = packet_;
        passed.crosses = crosses;
        passed.target = target;
        passed.path = path_of(target);
        passed_.push_back(passed);
        const bool accept = (!crosses || acl(to, packet_, false)) && groups(to, packet_, false);
        sight(passed, accept);
        if (accept) out_.destination_interface = to.card->id;
        return accept;
    }

    static std::uint8_t path_of(std::string_view target) {
        const std::string_view prefix = target.substr(0, 4);
        if (prefix == "igw-") return kPathGateway;
        if (prefix == "pcx-") return kPathPeering;
        if (prefix == "vpce") return kPathEndpoint;
        return kPathSameVpc;
    }

    bool leave(const Spot& from) {
        const State& state = world_.at(from.place).ec2;
        const NetworkInterface* neighbour =
            interface_at(state, from.card->vpc_id, packet_.destination);
        const bool near = neighbour != nullptr && neighbour->subnet_id == from.card->subnet_id;
        Passed passed;
        passed.spot = from;
        passed.packet = packet_;
        passed.leaving = true;
        passed.crosses = !near;
        const bool accept = groups(from, packet_, true) && (near || acl(from, packet_, true));
        if (!accept) {
            passed_.push_back(passed);
            sight(passed, false);
            return false;
        }
        if (near) {
            passed.target = "local";
            passed.path = kPathSameVpc;
            passed_.push_back(passed);
            sight(passed, true);
            return enter(spot_of(from.place, neighbour), false, "local");
        }
        const Route* way = route(from, packet_);
        if (way != nullptr) passed.target = way->target;
        passed.path = way == nullptr ? 0 : path_of(way->target);
        if (far_peering(from, passed.target)) passed.path = kPathFarPeering;
        passed_.push_back(passed);
        sight(passed, true);
        return way != nullptr && follow(from, *way);
    }

    [[nodiscard]] bool far_peering(const Spot& from, std::string_view target) const {
        if (target.substr(0, 4) != "pcx-") return false;
        const PeeringConnection* peering = find_peering(world_, from.place, target);
        return peering != nullptr && peering->requester.region != peering->accepter.region;
    }

    bool follow(const Spot& from, const Route& way) {
        const std::string_view target = way.target;
        if (target == "local") {
            const NetworkInterface* card =
                interface_at(world_.at(from.place).ec2, from.card->vpc_id, packet_.destination);
            if (card == nullptr) return nobody(packet_);
            return enter(spot_of(from.place, card), true, "local");
        }
        const std::string_view prefix = target.substr(0, 4);
        if (prefix == "igw-") return through_gateway(from, way.target);
        if (prefix == "nat-") return through_nat(from, way.target);
        if (prefix == "pcx-") return through_peering(from, way.target);
        if (prefix == "vpce") {
            add(Gate::Endpoint, true, from, packet_).id = way.target;
            return true;
        }
        add(Gate::NotSimulated, false, from, packet_).id = way.target;
        return false;
    }

    bool through_gateway(const Spot& from, const Str& gateway) {
        const std::uint32_t address = public_ip_of(*from.card, packet_.source);
        if (address == 0) {
            add(Gate::PublicAddress, false, from, packet_).id = from.card->id;
            return false;
        }
        add(Gate::InternetGateway, true, from, packet_).id = gateway;
        packet_.source = address;
        return from_internet();
    }

    bool through_nat(const Spot& from, const Str& id) {
        const NatGateway* gateway = world_.at(from.place).ec2->nat_gateways.find(id);
        const bool good = gateway != nullptr && gateway->state == NatState::Available;
        const Spot nat = gateway == nullptr ? Spot{} : spot_of(from.place, gateway->interface_id);
        Step& step = add(Gate::NatGateway, good && nat.card != nullptr, from, packet_);
        step.id = id;
        if (!step.allow) return false;
        Passed in;
        in.spot = nat;
        in.packet = packet_;
        in.crosses = nat.card->subnet_id != from.card->subnet_id;
        in.target = "local";
        in.seen_destination = gateway->private_ip;
        in.path = kPathSameVpc;
        passed_.push_back(in);
        const bool accept = !in.crosses || acl(nat, packet_, false);
        sight(in, accept);
        if (!accept) return false;
        packet_.source = gateway->private_ip;
        return leave(nat);
    }

    bool through_peering(const Spot& from, const Str& id) {
        const PeeringConnection* peering = find_peering(world_, from.place, id);
        Step& step = add(Gate::Peering, peering != nullptr, from, packet_);
        step.id = id;
        if (peering == nullptr) return false;
        const bool we_asked = peering->requester.vpc_id == from.card->vpc_id;
        const PeeringSide& other = we_asked ? peering->accepter : peering->requester;
        const aws::Place there{other.account, other.region};
        const NetworkInterface* card =
            interface_at(world_.at(there).ec2, other.vpc_id, packet_.destination);
        if (card == nullptr) return nobody(packet_);
        return enter(spot_of(there, card), true, id);
    }

    // ---- the way back ----

    // Security groups remember the connection; network ACLs and route tables do not.
    bool answer() {
        reply_ = true;
        for (std::size_t i = passed_.size(); i-- > 0;) {
            const Passed& passed = passed_[i];
            const Packet packet = answer_to(passed.packet);
            const bool accept = !passed.crosses || acl(passed.spot, packet, !passed.leaving);
            sight(passed, accept);
            if (!accept) return false;
            if (!passed.leaving && passed.crosses && !returns(passed, packet)) return false;
        }
        return true;
    }

    // The answer has to leave the way the packet came.
    bool returns(const Passed& passed, const Packet& packet) {
        const Route* way = route(passed.spot, packet);
        if (way == nullptr) return false;
        const bool same = way->target == passed.target;
        if (!same) out_.steps.back().allow = false;
        return same;
    }

    const aws::World& world_;
    aws::Place place_;
    const Flow& flow_;
    Packet packet_;
    Reach out_;
    std::vector<Passed> passed_;
    bool reply_ = false;
};

}  // namespace

std::string_view gate_name(Gate gate) {
    switch (gate) {
        case Gate::SecurityGroup:
            return "security-group";
        case Gate::NetworkAcl:
            return "network-acl";
        case Gate::RouteTable:
            return "route-table";
        case Gate::InternetGateway:
            return "internet-gateway";
        case Gate::PublicAddress:
            return "public-address";
        case Gate::NatGateway:
            return "nat-gateway";
        case Gate::Peering:
            return "peering";
        case Gate::Endpoint:
            return "endpoint";
        case Gate::Destination:
            return "destination";
        case Gate::NotSimulated:
            return "not-simulated";
    }
    return {};
}

std::string Step::text_key() const {
    std::string key = "reach.";
    key += gate_name(gate);
    key += allow ? "-allow" : rule.empty() ? "-none" : "-deny";
    return key;
}

Reach decide(const aws::World& world, aws::Place place, const Flow& flow) {
    return Walk(world, place, flow).run();
}

Str interface_of_instance(const aws::World& world, aws::Place place, std::string_view instance_id) {
    const Instance* instance = world.at(place).ec2->instances.find(instance_id);
    return instance == nullptr ? Str() : instance->interface_id;
}

}  // namespace skylens::ec2
