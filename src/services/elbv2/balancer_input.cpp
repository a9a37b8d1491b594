#include "services/elbv2/balancer_input.h"

#include <algorithm>

#include "base/cidr.h"
#include "services/config/config.h"
#include "services/ec2/ec2.h"
#include "services/ec2/state.h"
#include "services/elbv2/elbv2.h"
#include "services/elbv2/errors.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace {

constexpr std::int64_t kFreeAddressesMin = 8;

// The way to the Internet of an internet-facing load balancer.
Status check_gateway(const ec2::State& ec2, const Str& vpc_id) {
    for (const ec2::InternetGateway& gateway : ec2.internet_gateways) {
        if (gateway.vpc_id == vpc_id) return Ok{};
    }
    return aws::error("InvalidSubnet", "VPC ", vpc_id, " has no internet gateway");
}

Result<EnabledZone> read_mapping(const ec2::State& ec2, const LoadBalancer& balancer,
                                 const Value& mapping) {
    EnabledZone zone;
    zone.subnet_id = mapping["SubnetId"].as_str();
    for (const char* const member : {"IPv6Address", "SourceNatIpv6Prefix"}) {
        if (mapping.contains(std::string_view(member))) {
            return aws::not_simulated("IPv6 load balancing");
        }
    }
    if (mapping.contains("PrivateIPv4Address")) {
        const auto address = parse_ipv4(mapping["PrivateIPv4Address"].as_string());
        if (balancer.application() || !balancer.internal || !address.has_value()) {
            return validation(
                "A private IPv4 address can only be specified for internal Network "
                "Load Balancers");
        }
        zone.private_ip = *address;
    }
    if (!mapping.contains("AllocationId")) return zone;
    zone.allocation_id = mapping["AllocationId"].as_str();
    if (balancer.application()) {
        return validation(
            "Elastic IPs are not supported on load balancers with type "
            "'application'");
    }
    const ec2::ElasticIp* const address = ec2.elastic_ips.find(zone.allocation_id);
    if (address == nullptr) {
        return aws::error("AllocationIdNotFound", "The allocation IDs '", zone.allocation_id,
                          "' do not exist");
    }
    zone.public_ip = address->address;
    return zone;
}

Result<std::vector<EnabledZone>> read_mappings(const aws::ReadCall& call, const aws::Params& params,
                                               const LoadBalancer& balancer) {
    std::vector<EnabledZone> zones;
    for (const Value& id : params.list("Subnets")) {
        EnabledZone zone;
        zone.subnet_id = id.as_str();
        zones.push_back(std::move(zone));
    }
    for (const Value& mapping : params.list("SubnetMappings")) {
        SKYLENS_TRY(EnabledZone zone, read_mapping(call.here().ec2, balancer, mapping));
        zones.push_back(std::move(zone));
    }
    return zones;
}

bool has_subnet(const LoadBalancer& balancer, const Str& id) {
    return std::any_of(balancer.zones.begin(), balancer.zones.end(),
                       [&](const EnabledZone& zone) { return zone.subnet_id == id; });
}

}  // namespace

Status check_name(std::string_view what, std::string_view name) {
    if (name.size() > 32) {
        return validation(what, " name '", name, "' cannot be longer than '32' characters");
    }
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
    if (name.empty() || !plain) {
        return validation(what, " name '", name,
                          "' can only contain characters that are alphanumeric characters or "
                          "hyphens(-)");
    }
    if (name.front() == '-' || name.back() == '-') {
        return validation(what, " name '", name, "' cannot begin or end with a hyphen(-)");
    }
    if (name.substr(0, 9) == "internal-") {
        return validation(what, " name '", name, "' cannot begin with 'internal-'");
    }
    return Ok{};
}

Result<std::vector<EnabledZone>> read_subnets(const aws::ReadCall& call, const aws::Params& params,
                                              const LoadBalancer& balancer) {
    if (params.has("Subnets") && params.has("SubnetMappings")) {
        return validation("Subnets and subnet mappings cannot be specified at the same time");
    }
    SKYLENS_TRY(std::vector<EnabledZone> zones, read_mappings(call, params, balancer));
    if (zones.empty()) return validation("At least one subnet must be specified");
    const ec2::State& ec2 = call.here().ec2;
    Str vpc_id = balancer.vpc_id;
    for (EnabledZone& zone : zones) {
        const ec2::Subnet* const subnet = ec2.subnets.find(zone.subnet_id);
        if (subnet == nullptr) {
            return aws::error("SubnetNotFound", "The subnet ID '", zone.subnet_id,
                              "' does not exist");
        }
        zone.zone = subnet->zone;
        if (vpc_id.empty()) vpc_id = subnet->vpc_id;
        if (subnet->vpc_id != vpc_id) {
            return aws::error("InvalidConfigurationRequest",
                              "All subnets must belong to the same VPC: '", vpc_id, "'");
        }
        if (zone.private_ip != 0 &&
            (!Ipv4Cidr{subnet->network, subnet->bits}.contains(zone.private_ip) ||
             subnet->taken.count(zone.private_ip) != 0)) {
            return validation("The private IPv4 address '", ipv4_text(zone.private_ip),
                              "' is not valid for subnet '", zone.subnet_id, "'");
        }
        for (const EnabledZone& other : zones) {
            if (&other == &zone) break;
            if (other.zone != zone.zone) continue;
            return aws::error("InvalidConfigurationRequest",
                              "A load balancer cannot be attached to multiple subnets in the same "
                              "Availability Zone");
        }
    }
    if (balancer.application() && zones.size() < 2) {
        return validation(
            "At least two subnets in two different Availability Zones must be "
            "specified");
    }
    if (!balancer.internal) SKYLENS_TRY_OK(check_gateway(ec2, vpc_id));
    for (const EnabledZone& zone : zones) {
        const std::int64_t free = ec2::free_addresses(*ec2.subnets.find(zone.subnet_id));
        const std::int64_t needed = balancer.application() ? kFreeAddressesMin : 1;
        if (has_subnet(balancer, zone.subnet_id) || free >= needed) continue;
        return aws::error("InvalidSubnet", "Not enough IP space available in ", zone.subnet_id,
                          ". ELB requires at least ", needed, " free IP addresses in each subnet.");
    }
    return zones;
}

Result<std::vector<Str>> read_security_groups(const aws::ReadCall& call, const Value& given,
                                              const LoadBalancer& balancer) {
    const ec2::State& ec2 = call.here().ec2;
    const Str vpc_id = ec2.subnets.find(balancer.zones.front().subnet_id)->vpc_id;
    std::vector<Str> groups;
    for (const Value& id : given.elements()) {
        const ec2::SecurityGroup* const group = ec2.security_groups.find(id.as_string());
        if (group == nullptr || group->vpc_id != vpc_id) {
            return aws::error("InvalidSecurityGroup", "One or more security groups are invalid");
        }
        if (std::find(groups.begin(), groups.end(), group->id) == groups.end()) {
            groups.push_back(group->id);
        }
    }
    if (groups.empty() && balancer.application()) {
        const ec2::SecurityGroup* const standard = ec2::default_group(ec2, vpc_id);
        if (standard != nullptr) groups.push_back(standard->id);
    }
    return groups;
}

void start_balancer(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                    sim::EffectId cause) {
    const Duration delay =
        world.delay_of(aws::Delay::ElbProvisioning, world.new_number("elb-provisioning"));
    world.schedule(aws::EventKind::ElbProvisioned, place, world.now + delay, balancer.id, cause);
    State& state = world.at(place).elbv2;
    if (state.ticking) return;
    state.ticking = true;
    world.schedule(aws::EventKind::ElbMinute, place, next_multiple(world.now, minutes(1)), {}, 0);
}

void on_provisioned(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    LoadBalancer* const balancer = world.at(place).elbv2->load_balancers.find(event.subject);
    if (balancer == nullptr) return;
    balancer->state = LoadBalancerState::Active;
    balancer->changed =
        world.add_effect(aws::EffectKind::StateChange, place, balancer->id, event.cause,
                         Value::object({{"from", "provisioning"}, {"to", "active"}}));
    config::resources_changed(world, place,
                              {{"AWS::ElasticLoadBalancingV2::LoadBalancer", balancer->id}},
                              balancer->changed);
}

void remove_listener(aws::WriteCall& call, const Str& arn) {
    State& state = call.here().elbv2;
    std::vector<Str> rules;
    for (const Rule* const rule : rules_of(state, arn))
        rules.push_back(rule->id);
    for (const Str& rule : rules)
        state.rules.erase(rule);
    state.listeners.erase(arn);
    call.changed("AWS::ElasticLoadBalancingV2::Listener", arn);
}

}  // namespace skylens::elbv2
