#include "services/elbv2/shown.h"

#include "aws/place.h"
#include "base/cidr.h"
#include "services/ec2/ec2.h"
#include "services/elbv2/actions.h"
#include "services/elbv2/elbv2.h"

namespace skylens::elbv2 {
namespace {

struct HostedZoneRow {
    const char* region;
    const char* application;
    const char* network;
};

constexpr HostedZoneRow kHostedZones[] = {
    {"us-east-1", "Z35SXDOTRQ7X7K", "Z26RNL4JYFTOTI"},
    {"us-east-2", "Z3AADJGX6KTTL2", "ZLMOA37VPKANP"},
    {"us-west-1", "Z368ELLRRE2KJ0", "Z24FKFUX50B4VW"},
    {"us-west-2", "Z1H1FL5HABSF5", "Z18D5FSROUN65G"},
    {"ap-south-1", "ZP97RAFLXTNZK", "ZVDDRBQ08TROA"},
    {"ap-northeast-3", "Z5LXEXXYW11ES", "Z1GWIQ4HH19I5X"},
    {"ap-northeast-2", "ZWKZPGTI48KDX", "ZIBE1TIR4HY56"},
    {"ap-southeast-1", "Z1LMS91P8CMLE5", "ZKVM4W9LS7TM"},
    {"ap-southeast-2", "Z1GM3OXH4ZPM65", "ZCT6FZBF4DROD"},
    {"ap-northeast-1", "Z14GRHDCWA56QT", "Z31USIVHYNEOWT"},
    {"ca-central-1", "ZQSVJUPU6J1EY", "Z2EPGBW3API2WT"},
    {"eu-central-1", "Z215JYRZR1TBD5", "Z3F0SRJ5LGBH90"},
    {"eu-west-1", "Z32O12XQLNTSW2", "Z2IFOLAFXWLO4F"},
    {"eu-west-2", "ZHURV8PSTC4K8", "ZD4D7Y8KGAS4G"},
    {"eu-west-3", "Z3Q77PNBQS71R4", "Z1CMS0P5QUZ6D5"},
    {"eu-north-1", "Z23TAZ6LKFMNIO", "Z1UDT6IFJ4EJM"},
    {"sa-east-1", "Z2P70J7HTTTPLU", "ZTK26PT1VY4CU"},
};

Value texts_of(const std::vector<Str>& values) {
    Value list = Value::array();
    for (const Str& value : values)
        list.push(value);
    return list;
}

Value health_members(const TargetGroup& group, Value value) {
    const HealthCheck& check = group.check;
    value.set("HealthCheckProtocol", check.protocol);
    value.set("HealthCheckPort", check.port);
    value.set("HealthCheckEnabled", check.enabled);
    value.set("HealthCheckIntervalSeconds", check.interval);
    value.set("HealthCheckTimeoutSeconds", check.timeout);
    value.set("HealthyThresholdCount", check.healthy_threshold);
    value.set("UnhealthyThresholdCount", check.unhealthy_threshold);
    if (!check.path.empty()) value.set("HealthCheckPath", check.path);
    if (!check.matcher.empty()) {
        const Str name = check.grpc ? Str("GrpcCode") : Str("HttpCode");
        value.set("Matcher", Value::object({{name, check.matcher}}));
    }
    return value;
}

}  // namespace

Str hosted_zone(std::uint16_t region, LoadBalancerType type) {
    for (const HostedZoneRow& row : kHostedZones) {
        if (aws::region_name(region) != row.region) continue;
        const bool application = type == LoadBalancerType::Application;
        return Str(std::string_view(application ? row.application : row.network));
    }
    return {};
}

Value zones_value(const aws::World&, aws::Place place, const LoadBalancer& balancer) {
    Value list = Value::array();
    for (const EnabledZone& zone : balancer.zones) {
        Value addresses = Value::array();
        if (!zone.allocation_id.empty()) {
            addresses.push(Value::object(
                {{"IpAddress", ipv4_text(zone.public_ip)}, {"AllocationId", zone.allocation_id}}));
        }
        list.push(Value::object({{"ZoneName", ec2::zone_name(place.region, zone.zone)},
                                 {"SubnetId", zone.subnet_id},
                                 {"LoadBalancerAddresses", std::move(addresses)}}));
    }
    return list;
}

Value load_balancer_value(const aws::World& world, aws::Place place, const LoadBalancer& balancer) {
    const bool active = balancer.state == LoadBalancerState::Active;
    Value value =
        Value::object({{"LoadBalancerArn", balancer.id},
                       {"DNSName", balancer.dns_name},
                       {"CanonicalHostedZoneId", hosted_zone(place.region, balancer.type)},
                       {"CreatedTime", cli_time(balancer.created)},
                       {"LoadBalancerName", balancer.name},
                       {"Scheme", balancer.internal ? "internal" : "internet-facing"},
                       {"VpcId", balancer.vpc_id},
                       {"State", Value::object({{"Code", active ? "active" : "provisioning"}})},
                       {"Type", balancer.application() ? "application" : "network"},
                       {"AvailabilityZones", zones_value(world, place, balancer)}});
    if (balancer.takes_security_groups)
        value.set("SecurityGroups", texts_of(balancer.security_groups));
    value.set("IpAddressType", balancer.ip_address_type);
    if (!balancer.enforce_on_private_link.empty()) {
        value.set("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic",
                  balancer.enforce_on_private_link);
    }
    if (!balancer.application()) value.set("EnablePrefixForIpv6SourceNat", "off");
    return value;
}

Value listener_value(const Listener& listener) {
    Value value = Value::object({{"ListenerArn", listener.id},
                                 {"LoadBalancerArn", listener.load_balancer},
                                 {"Port", listener.port},
                                 {"Protocol", listener.protocol}});
    if (!listener.certificates.empty()) {
        value.set(
            "Certificates",
            Value::array({Value::object({{"CertificateArn", listener.certificates.front()}})}));
    }
    if (!listener.ssl_policy.empty()) value.set("SslPolicy", listener.ssl_policy);
    value.set("DefaultActions", actions_value(listener.actions));
    if (!listener.alpn_policy.empty()) {
        value.set("AlpnPolicy", Value::array({listener.alpn_policy}));
    }
    if (listener.protocol == "HTTPS") {
        value.set("MutualAuthentication", Value::object({{"Mode", "off"}}));
    }
    return value;
}

Value rule_value(const Rule& rule) {
    return Value::object({{"RuleArn", rule.id},
                          {"Priority", std::to_string(rule.priority)},
                          {"Conditions", conditions_value(rule.conditions)},
                          {"Actions", actions_value(rule.actions)},
                          {"IsDefault", false},
                          {"Transforms", Value::array()}});
}

Value default_rule_value(const Listener& listener) {
    return Value::object({{"RuleArn", listener.default_rule},
                          {"Priority", "default"},
                          {"Conditions", Value::array()},
                          {"Actions", actions_value(listener.actions)},
                          {"IsDefault", true},
                          {"Transforms", Value::array()}});
}

std::string_view type_name(TargetType type) {
    switch (type) {
        case TargetType::Instance:
            return "instance";
        case TargetType::Ip:
            return "ip";
        case TargetType::Lambda:
            return "lambda";
        case TargetType::Alb:
            return "alb";
    }
    return {};
}

Value target_group_value(const State& state, const TargetGroup& group) {
    Value value = Value::object({{"TargetGroupArn", group.id}, {"TargetGroupName", group.name}});
    const bool lambda = group.type == TargetType::Lambda;
    if (!lambda) {
        value.set("Protocol", group.protocol).set("Port", group.port).set("VpcId", group.vpc_id);
    }
    value = health_members(group, std::move(value));
    value.set("LoadBalancerArns", texts_of(load_balancers_of(state, group.id)));
    value.set("TargetType", type_name(group.type));
    if (!group.protocol_version.empty()) value.set("ProtocolVersion", group.protocol_version);
    return value.set("IpAddressType", group.ip_address_type);
}

Str reason_text(const TargetGroup& group, const Target& target) {
    switch (target.reason) {
        case TargetReason::None:
            return {};
        case TargetReason::RegistrationInProgress:
            return "Target registration is in progress";
        case TargetReason::InitialHealthChecking:
            return "Initial health checks in progress";
        case TargetReason::ResponseCodeMismatch:
            return str_of("Health checks failed with these codes: [",
                            static_cast<std::int64_t>(target.last_code), "]");
        case TargetReason::Timeout:
            return "Request timed out";
        case TargetReason::FailedHealthChecks:
            return "Health checks failed";
        case TargetReason::NotRegistered:
            return "Target is not registered to the target group";
        case TargetReason::NotInUse:
            if (group.type != TargetType::Lambda && target.registered.ms != 0 &&
                target.last_code < 0) {
                return "Target is in an Availability Zone that is not enabled for the load "
                       "balancer";
            }
            return "Target group is not configured to receive traffic from the load balancer";
        case TargetReason::DeregistrationInProgress:
            return "Target deregistration is in progress";
        case TargetReason::InvalidState:
            return target.last_code == 48 ? Str("Target is in the terminated state")
                                          : Str("Target is in the stopped state");
        case TargetReason::IpUnusable:
            return "IP address is in use by a load balancer";
        case TargetReason::HealthCheckDisabled:
            return "Health checks are disabled for this target";
    }
    return {};
}

Value target_health_value(const aws::World&, aws::Place place, const TargetGroup& group,
                          const Target& target) {
    Value named = Value::object({{"Id", target.id}});
    if (target.port != 0) named.set("Port", target.port);
    if (!target.given_zone.empty()) {
        named.set("AvailabilityZone", target.given_zone);
    } else if (group.type == TargetType::Ip) {
        named.set("AvailabilityZone", ec2::zone_name(place.region, target.zone));
    }
    Value health = Value::object({{"State", state_name(target.state)}});
    if (target.reason != TargetReason::None) {
        health.set("Reason", reason_name(target.reason));
        health.set("Description", reason_text(group, target));
    }
    const bool traffic = group.check.port == "traffic-port";
    Value value = Value::object({{"Target", std::move(named)}});
    if (target.port != 0) {
        value.set("HealthCheckPort", traffic ? Str(std::to_string(target.port)) : group.check.port);
    }
    value.set("TargetHealth", std::move(health));
    if (group.application() && group.type != TargetType::Lambda) {
        value.set("AdministrativeOverride",
                  Value::object({{"State", "no_override"},
                                 {"Reason", "AdministrativeOverride.NoOverride"},
                                 {"Description", "No override is currently active on target"}}));
    }
    return value;
}

}  // namespace skylens::elbv2
