// elasticloadbalancing:SetIpAddressType: the kind of addresses of a load balancer: only ipv4
// here.
//
// IAM: elasticloadbalancing:SetIpAddressType on the load balancer.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, NotSimulated (dualstack).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: IPv6 is not simulated.
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace set_ip_address_type {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(read_load_balancer(*call.here().elbv2, params.str("LoadBalancerArn")));
    if (params.str("IpAddressType") != "ipv4") return aws::not_simulated("IPv6 load balancing");
    return Value::object({{"IpAddressType", "ipv4"}});
}

}  // namespace set_ip_address_type

SKYLENS_DEFINE_OP(SetIpAddressType) = {.write = set_ip_address_type::run,
                                       .requirements = on_given_arn};

}  // namespace skylens::elbv2
