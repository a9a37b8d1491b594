// elasticloadbalancing:SetSecurityGroups: replaces the security groups of a load balancer.
//
// IAM: elasticloadbalancing:SetSecurityGroups on the load balancer.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, InvalidConfigurationRequest
//   (a Network Load Balancer made without any), InvalidSecurityGroup.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/balancer_input.h"
#include "services/elbv2/interfaces.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace set_security_groups {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("LoadBalancerArn");
    SKYLENS_TRY(const LoadBalancer* const found, read_load_balancer(*call.here().elbv2, arn));
    if (!found->takes_security_groups) {
        return aws::error("InvalidConfigurationRequest",
                          "You cannot set security groups on a Network Load Balancer that was "
                          "created without security groups");
    }
    SKYLENS_TRY(std::vector<Str> groups,
                read_security_groups(call.read(), params["SecurityGroups"], *found));
    LoadBalancer& balancer = the_load_balancer(call.here().elbv2, arn);
    balancer.security_groups = std::move(groups);
    if (params.has("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic")) {
        balancer.enforce_on_private_link =
            params.str("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic");
    }
    set_node_groups(call.world, call.place, balancer);
    call.changed("AWS::ElasticLoadBalancingV2::LoadBalancer", arn);
    Value list = Value::array();
    for (const Str& group : balancer.security_groups)
        list.push(group);
    Value result = Value::object({{"SecurityGroupIds", std::move(list)}});
    if (!balancer.enforce_on_private_link.empty()) {
        result.set("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic",
                   balancer.enforce_on_private_link);
    }
    return result;
}

}  // namespace set_security_groups

SKYLENS_DEFINE_OP(SetSecurityGroups) = {.write = set_security_groups::run,
                                        .requirements = on_given_arn};

}  // namespace skylens::elbv2
