// elasticloadbalancing:CreateLoadBalancer: an Application or Network Load Balancer; active after
// a few minutes.
//
// IAM: elasticloadbalancing:CreateLoadBalancer on the new load balancer
//   (loadbalancer/app/NAME/*), and AddTags with Tags.
// Errors, in order: NotSimulated (gateway, IPAM, IPv6, Outposts), ValidationError (name,
//   subnets), DuplicateTagKeys, SubnetNotFound, InvalidConfigurationRequest, InvalidSubnet,
//   InvalidSecurityGroup, AllocationIdNotFound, DuplicateLoadBalancerName, TooManyLoadBalancers.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: Gateway Load Balancers, IPv6 and Outposts are not simulated. An Elastic IP
//   address must be free. The service-linked role is not made.
#include "services/ec2/state.h"
#include "services/elbv2/balancer_input.h"
#include "services/elbv2/interfaces.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace create_load_balancer {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const bool network = params.str("Type") == "network";
    const Str arn =
        elb_arn(call.world, call.place,
                join("loadbalancer/", network ? "net/" : "app/", params.str("Name"), "/*"));
    out.push_back({"elasticloadbalancing:CreateLoadBalancer", arn, request_tags(params)});
    require_add_tags(params, arn, out);
}

// The same request again gives the load balancer that is there.
bool same(const LoadBalancer& has, const LoadBalancer& wanted) {
    if (has.type != wanted.type || has.internal != wanted.internal) return false;
    if (has.security_groups != wanted.security_groups) return false;
    if (has.zones.size() != wanted.zones.size()) return false;
    for (std::size_t i = 0; i < has.zones.size(); ++i) {
        if (has.zones[i].subnet_id != wanted.zones[i].subnet_id) return false;
    }
    return true;
}

Str dns_name(aws::World& world, aws::Place place, const LoadBalancer& balancer, const Str& digits) {
    const std::string_view region = aws::region_name(place.region);
    if (!balancer.application()) {
        return str_of(balancer.name, "-", digits, ".elb.", region, ".amazonaws.com");
    }
    const auto number =
        static_cast<std::int64_t>(1'000'000'000 + world.new_number("elb-dns") % 1'147'483'647);
    return str_of(balancer.internal ? "internal-" : "", balancer.name, "-", number, ".", region,
                    ".elb.amazonaws.com");
}

Result<LoadBalancer> read(const aws::ReadCall& call, const aws::Params& params) {
    for (const char* const member : {"CustomerOwnedIpv4Pool", "IpamPools"}) {
        if (params.has(member)) return aws::not_simulated("The parameter ", member);
    }
    LoadBalancer balancer;
    balancer.name = params.str("Name");
    SKYLENS_TRY_OK(check_name("Load balancer", balancer.name));
    const Str type = params.str("Type", "application");
    if (type == "gateway") return aws::not_simulated("A Gateway Load Balancer");
    balancer.type = type == "network" ? LoadBalancerType::Network : LoadBalancerType::Application;
    balancer.internal = params.str("Scheme") == "internal";
    balancer.ip_address_type = params.str("IpAddressType", "ipv4");
    if (balancer.ip_address_type != "ipv4") return aws::not_simulated("IPv6 load balancing");
    if (params.str("EnablePrefixForIpv6SourceNat") == "on") {
        return aws::not_simulated("IPv6 source NAT");
    }
    SKYLENS_TRY_OK(check_tags({}, params["Tags"]));
    SKYLENS_TRY(balancer.zones, read_subnets(call, params, balancer));
    balancer.vpc_id = call.here().ec2->subnets.find(balancer.zones.front().subnet_id)->vpc_id;
    SKYLENS_TRY(balancer.security_groups,
                read_security_groups(call, params["SecurityGroups"], balancer));
    balancer.takes_security_groups = balancer.application() || !balancer.security_groups.empty();
    return balancer;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(LoadBalancer balancer, read(call.read(), params));
    State& state = call.here().elbv2;
    std::size_t count = 0;
    for (const LoadBalancer& other : state.load_balancers) {
        if (other.type == balancer.type) ++count;
        if (other.name != balancer.name) continue;
        if (same(other, balancer)) {
            return Value::object({{"LoadBalancers", Value::array({load_balancer_value(
                                                        call.world, call.place, other)})}});
        }
        return aws::error("DuplicateLoadBalancerName", "A load balancer with the same name '",
                          balancer.name, "' exists, but with different settings");
    }
    if (count >= 50) {
        return aws::error("TooManyLoadBalancers",
                          "The maximum number of load balancers has been "
                          "reached");
    }
    const Str digits = new_digits(call.world);
    balancer.tail = str_of(balancer.application() ? "app/" : "net/", balancer.name, "/", digits);
    balancer.id = elb_arn(call.world, call.place, join("loadbalancer/", balancer.tail));
    balancer.dns_name = dns_name(call.world, call.place, balancer, digits);
    balancer.created = call.now;
    balancer.changed = call.effect;
    aws::put_tags(balancer.tags, params["Tags"]);
    for (EnabledZone& zone : balancer.zones)
        zone = make_node(call.world, call.place, balancer, zone);
    const Value result = Value::object(
        {{"LoadBalancers", Value::array({load_balancer_value(call.world, call.place, balancer)})}});
    start_balancer(call.world, call.place, balancer, call.effect);
    call.changed("AWS::ElasticLoadBalancingV2::LoadBalancer", balancer.id);
    state.load_balancers.insert(std::move(balancer));
    return result;
}

}  // namespace create_load_balancer

SKYLENS_DEFINE_OP(CreateLoadBalancer) = {.write = create_load_balancer::run,
                                         .requirements = create_load_balancer::requirements};

}  // namespace skylens::elbv2
