#include "view/architecture.h"

#include <algorithm>
#include <map>

#include "services/ec2/addresses.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"
#include "services/elbv2/elbv2.h"

namespace skylens::view {
namespace {

// What load balancers say of an instance.
struct Served {
    MapHealth health = MapHealth::Unknown;
    double rate = 0;
};
using ServedBy = std::map<Str, Served, std::less<>>;

Str name_of(const ec2::Tags& tags, const Str& otherwise) {
    const Str* name = ec2::find_tag(tags, "Name");
    return name != nullptr && !name->empty() ? *name : otherwise;
}

// ---- instances and subnets ----

bool routed_to_internet(const ec2::State& state, const ec2::Subnet& subnet) {
    const ec2::RouteTable* table = ec2::route_table_of(state, subnet);
    if (table == nullptr) return false;
    return std::any_of(table->routes.begin(), table->routes.end(), [](const ec2::Route& route) {
        return route.target.view().substr(0, 4) == "igw-";
    });
}

// Percent since the minute began; below 0 when it has just begun.
double cpu_of(const ec2::Instance& instance) {
    const ec2::Usage& minute = instance.meter.minute;
    const ec2::Usage& used = minute.active_ms > 0 ? minute : instance.meter.five;
    return used.active_ms > 0 ? used.cpu / static_cast<double>(used.active_ms) : -1;
}

MapInstance describe(const ec2::State& state, const ec2::Instance& instance,
                     const ServedBy& served) {
    MapInstance shown;
    shown.id = instance.id;
    shown.name = name_of(instance.tags, instance.id);
    shown.state = Str(ec2::state_name(instance.state));
    if (const Str* group = ec2::find_tag(instance.tags, "aws:autoscaling:groupName"))
        shown.group = *group;
    const ec2::NetworkInterface* card = state.network_interfaces.find(instance.interface_id);
    shown.has_public_address = card != nullptr && card->public_ip != 0;
    shown.cpu = cpu_of(instance);
    if (const auto found = served.find(instance.id); found != served.end()) {
        shown.health = found->second.health;
        shown.demand = found->second.rate;
    }
    if (instance.state != ec2::InstanceState::Running) shown.health = MapHealth::Off;
    if (shown.health == MapHealth::Unknown &&
        (instance.system_check.result == ec2::CheckResult::Impaired ||
         instance.instance_check.result == ec2::CheckResult::Impaired))
        shown.health = MapHealth::Unhealthy;
    return shown;
}

MapSubnet describe(const ec2::State& state, const ec2::Subnet& subnet, const ServedBy& served) {
    MapSubnet shown;
    shown.id = subnet.id;
    shown.name = name_of(subnet.tags, {});
    shown.cidr = Str(ec2::subnet_cidr(subnet));
    shown.is_public = routed_to_internet(state, subnet);
    for (const ec2::NatGateway& gateway : state.nat_gateways) {
        if (gateway.subnet_id == subnet.id && gateway.state == ec2::NatState::Available)
            shown.has_nat_gateway = true;
    }
    for (const ec2::Instance& instance : state.instances) {
        if (instance.subnet_id == subnet.id && instance.state != ec2::InstanceState::Terminated)
            shown.instances.push_back(describe(state, instance, served));
    }
    return shown;
}

// Subnets with something in them, by zone.
void add_zones(const ec2::State& state, std::uint16_t region, const ServedBy& served,
               const std::vector<Str>& balancer_subnets, MapVpc& vpc) {
    std::map<std::uint8_t, MapZone> zones;
    for (const ec2::Subnet& subnet : state.subnets) {
        if (subnet.vpc_id != vpc.id) continue;
        MapSubnet shown = describe(state, subnet, served);
        const bool used =
            !shown.instances.empty() || shown.has_nat_gateway ||
            std::count(balancer_subnets.begin(), balancer_subnets.end(), subnet.id) > 0;
        if (!used) {
            ++vpc.empty_subnets;
            continue;
        }
        MapZone& zone = zones[subnet.zone];
        zone.name = Str(ec2::zone_name(region, subnet.zone));
        zone.subnets.push_back(std::move(shown));
    }
    for (auto& zone : zones)
        vpc.zones.push_back(std::move(zone.second));
}

// ---- load balancers ----

MapHealth health_of(elbv2::TargetState state) {
    switch (state) {
        case elbv2::TargetState::Healthy:
            return MapHealth::Healthy;
        case elbv2::TargetState::Unhealthy:
            return MapHealth::Unhealthy;
        case elbv2::TargetState::Initial:
        case elbv2::TargetState::Draining:
            return MapHealth::Waiting;
        case elbv2::TargetState::Unused:
        case elbv2::TargetState::Unavailable:
            break;
    }
    return MapHealth::Unknown;
}

// The minute of a balancer's traffic that is still of now; null when it is over.
const elbv2::Minute* minute_of(const aws::World& world, const elbv2::State& state,
                               const Str& balancer) {
    const auto found = state.minutes.find(balancer);
    if (found == state.minutes.end()) return nullptr;
    return found->second.start + minutes(2) > world.now ? &found->second : nullptr;
}

double seconds_of(const aws::World& world, const elbv2::Minute& minute) {
    const SimTime end = std::min(world.now, minute.start + minutes(1));
    const double seconds = static_cast<double>(end.ms - minute.start.ms) / 1000;
    return seconds > 0 ? seconds : 60;
}

MapBalancer describe(const aws::World& world, const elbv2::State& state,
                     const elbv2::LoadBalancer& balancer) {
    MapBalancer shown;
    shown.id = balancer.id;
    shown.name = balancer.name;
    shown.type = balancer.application() ? "application" : "network";
    shown.state = balancer.state == elbv2::LoadBalancerState::Active ? "active" : "provisioning";
    const elbv2::Minute* minute = minute_of(world, state, balancer.id);
    if (world.now == floor_to(world.now, minutes(1))) shown.rate = -1;
    if (minute == nullptr || shown.rate < 0) return shown;
    double requests = 0;
    double errors = 0;
    for (const elbv2::NodeTraffic& node : minute->nodes) {
        requests +=
            node.requests + node.fixed_responses + node.redirects + node.new_flows + node.elb.c503;
        errors += node.elb.c5xx();
    }
    for (const elbv2::GroupTraffic& group : minute->groups)
        errors += group.codes.c5xx;
    shown.rate = requests / seconds_of(world, *minute);
    shown.errors = requests > 0 ? std::min(errors / requests, 1.0) : 0;
    return shown;
}

// Requests a second for each healthy target of a group in a zone.
double rate_of(const aws::World& world, const elbv2::Minute* minute,
               const elbv2::TargetGroup& group, const elbv2::Target& target) {
    if (minute == nullptr) return 0;
    double requests = 0;
    for (const elbv2::GroupTraffic& traffic : minute->groups) {
        if (traffic.group == group.id && traffic.zone == target.zone) requests += traffic.requests;
    }
    const auto takers =
        std::count_if(group.targets.begin(), group.targets.end(), [&](const elbv2::Target& other) {
            return other.zone == target.zone && other.state == elbv2::TargetState::Healthy;
        });
    if (takers == 0 || target.state != elbv2::TargetState::Healthy) return 0;
    return requests / seconds_of(world, *minute) / static_cast<double>(takers);
}

void add_edges(const aws::World& world, const elbv2::State& state,
               const elbv2::LoadBalancer& balancer, MapVpc& vpc) {
    const std::size_t index = vpc.balancers.size() - 1;
    const elbv2::Minute* minute = minute_of(world, state, balancer.id);
    for (const elbv2::TargetGroup& group : state.target_groups) {
        const std::vector<Str> users = elbv2::load_balancers_of(state, group.id.view());
        if (std::count(users.begin(), users.end(), balancer.id) == 0) continue;
        for (const elbv2::Target& target : group.targets) {
            vpc.edges.push_back(
                {index, target.id, health_of(target.state), rate_of(world, minute, group, target)});
        }
    }
}

// The worst health that any balancer sees, and all that they send.
ServedBy served_by(const std::vector<MapEdge>& edges) {
    ServedBy served;
    for (const MapEdge& edge : edges) {
        Served& entry = served[edge.instance_id];
        entry.rate += edge.rate;
        if (entry.health != MapHealth::Unhealthy) entry.health = edge.health;
    }
    return served;
}

}  // namespace

Architecture architecture_of(const aws::World& world, aws::Place place) {
    const ec2::State& state = world.at(place).ec2;
    const elbv2::State& balancing = world.at(place).elbv2;
    Architecture seen;
    for (const ec2::Vpc& vpc : state.vpcs) {
        MapVpc shown;
        shown.id = vpc.id;
        shown.name = name_of(vpc.tags, {});
        shown.cidr = vpc.cidr;
        for (const ec2::InternetGateway& gateway : state.internet_gateways)
            shown.has_internet_gateway |= gateway.vpc_id == vpc.id;
        std::vector<Str> subnets;
        for (const elbv2::LoadBalancer& balancer : balancing.load_balancers) {
            if (balancer.vpc_id != vpc.id) continue;
            shown.balancers.push_back(describe(world, balancing, balancer));
            add_edges(world, balancing, balancer, shown);
            for (const elbv2::EnabledZone& zone : balancer.zones)
                subnets.push_back(zone.subnet_id);
        }
        add_zones(state, place.region, served_by(shown.edges), subnets, shown);
        if (shown.zones.empty() && shown.balancers.empty()) {
            ++seen.empty_vpcs;
        } else {
            seen.vpcs.push_back(std::move(shown));
        }
    }
    return seen;
}

}  // namespace skylens::view
