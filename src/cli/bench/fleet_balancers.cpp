#include "base/check.h"
#include "cli/bench/fleet.h"

namespace skylens::cli {
namespace {

constexpr std::size_t kBalancers = 4;

Value tcp(std::int64_t port, const Str& group) {
    return Value::object({{"GroupId", group},
                          {"IpProtocol", "tcp"},
                          {"FromPort", port},
                          {"ToPort", port},
                          {"CidrIp", "0.0.0.0/0"}});
}

}  // namespace

Str Fleet::balancer(const Str& name, const Value& subnets) {
    const Value made = must("elbv2", "CreateLoadBalancer",
                            Value::object({{"Name", name},
                                           {"Subnets", subnets},
                                           {"SecurityGroups", Value::array({groups_[0]})}}));
    return made["LoadBalancers"].at(0)["LoadBalancerArn"].as_str();
}

void Fleet::balance() {
    must("ec2", "AuthorizeSecurityGroupIngress", tcp(80, groups_[0]));
    const Value network = must("ec2", "DescribeSubnets", Value::object());
    const Value subnets =
        Value::array({network["Subnets"].at(0)["SubnetId"], network["Subnets"].at(1)["SubnetId"]});
    const Value vpc = network["Subnets"].at(0)["VpcId"];
    for (std::size_t i = 0; i < kBalancers; ++i) {
        const Str name(join("shop-", static_cast<std::int64_t>(i)));
        const Str balancer_arn = balancer(name, subnets);
        const Value group = must(
            "elbv2", "CreateTargetGroup",
            Value::object({{"Name", name}, {"Protocol", "HTTP"}, {"Port", 80}, {"VpcId", vpc}}));
        const Value arn = group["TargetGroups"].at(0)["TargetGroupArn"];
        Value targets = Value::array();
        for (std::size_t at = i; at < instances_.size(); at += kBalancers)
            targets.push(Value::object({{"Id", instances_[at]}}));
        const Status passed = session_.advance(session_.now() + minutes(2));
        SKYLENS_CHECK(passed.ok());
        must("elbv2", "RegisterTargets",
             Value::object({{"TargetGroupArn", arn}, {"Targets", targets}}));
        const Value action = Value::object({{"Type", "forward"}, {"TargetGroupArn", arn}});
        const Value listener = must("elbv2", "CreateListener",
                                    Value::object({{"LoadBalancerArn", balancer_arn},
                                                   {"Protocol", "HTTP"},
                                                   {"Port", 80},
                                                   {"DefaultActions", Value::array({action})}}));
        const Value wave = Value::object({{"low", 50}, {"high", 900}, {"period", "PT24H"}});
        const Status set = session_.intervene(
            "workload", {}, "us-east-1",
            Value::object({{"id", name},
                           {"listener", listener["Listeners"].at(0)["ListenerArn"]},
                           {"rps", Value::object({{"wave", wave}})}}));
        SKYLENS_CHECK(set.ok());
    }
}

}  // namespace skylens::cli
