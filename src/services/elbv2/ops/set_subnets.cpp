// elasticloadbalancing:SetSubnets: enables the zones of these subnets; the others are disabled.
//
// IAM: elasticloadbalancing:SetSubnets on the load balancer.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, then as CreateLoadBalancer
//   for subnets.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: IPv6 is not simulated.
#include <algorithm>

#include "services/elbv2/balancer_input.h"
#include "services/elbv2/interfaces.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace set_subnets {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("LoadBalancerArn");
    State& state = call.here().elbv2;
    SKYLENS_TRY(const LoadBalancer* const found, read_load_balancer(state, arn));
    if (params.has("IpAddressType") && params.str("IpAddressType") != "ipv4") {
        return aws::not_simulated("IPv6 load balancing");
    }
    SKYLENS_TRY(std::vector<EnabledZone> wanted, read_subnets(call.read(), params, *found));
    LoadBalancer& balancer = the_load_balancer(state, arn);
    std::vector<EnabledZone> zones;
    for (const EnabledZone& zone : wanted) {
        const auto same =
            std::find_if(balancer.zones.begin(), balancer.zones.end(),
                         [&](const EnabledZone& has) { return has.subnet_id == zone.subnet_id; });
        zones.push_back(same != balancer.zones.end()
                            ? *same
                            : make_node(call.world, call.place, balancer, zone));
    }
    for (const EnabledZone& has : balancer.zones) {
        const bool stays = std::any_of(zones.begin(), zones.end(), [&](const EnabledZone& zone) {
            return zone.interface_id == has.interface_id;
        });
        if (!stays) remove_node(call.world, call.place, has);
    }
    balancer.zones = std::move(zones);
    refresh_groups(call.world, call.place, call.effect);
    call.changed("AWS::ElasticLoadBalancingV2::LoadBalancer", arn);
    return Value::object({{"AvailabilityZones", zones_value(call.world, call.place, balancer)},
                          {"IpAddressType", balancer.ip_address_type}});
}

}  // namespace set_subnets

SKYLENS_DEFINE_OP(SetSubnets) = {.write = set_subnets::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
