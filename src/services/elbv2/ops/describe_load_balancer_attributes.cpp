// elasticloadbalancing:DescribeLoadBalancerAttributes: the attributes of a load balancer, those
// that were never set too.
//
// IAM: elasticloadbalancing:DescribeLoadBalancerAttributes on *.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace describe_load_balancer_attributes {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const LoadBalancer* const balancer,
                read_load_balancer(*call.here().elbv2, params.str("LoadBalancerArn")));
    return Value::object({{"Attributes", attributes_value(*balancer)}});
}

}  // namespace describe_load_balancer_attributes

SKYLENS_DEFINE_OP(DescribeLoadBalancerAttributes) = {
    .read = describe_load_balancer_attributes::run};

}  // namespace skylens::elbv2
