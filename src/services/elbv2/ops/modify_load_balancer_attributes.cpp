// elasticloadbalancing:ModifyLoadBalancerAttributes: sets attributes. Access logs need a bucket
// of this Region whose policy lets Elastic Load Balancing write.
//
// IAM: elasticloadbalancing:ModifyLoadBalancerAttributes on the load balancer.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, ValidationError (key, value),
//   NotSimulated, InvalidConfigurationRequest (the bucket).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: The wording of a refused value is ours. Connection logs, zonal shift and
//   WAF are not simulated.
#include "services/elbv2/access_log.h"
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace modify_load_balancer_attributes {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("LoadBalancerArn");
    SKYLENS_TRY(const LoadBalancer* const found, read_load_balancer(*call.here().elbv2, arn));
    LoadBalancer changed = *found;
    SKYLENS_TRY_OK(set_attributes(changed, params["Attributes"]));
    if (attribute_on(changed, "access_logs.s3.enabled")) {
        SKYLENS_TRY_OK(check_log_bucket(call.world, call.place, changed));
    }
    const Value result = Value::object({{"Attributes", attributes_value(changed)}});
    the_load_balancer(call.here().elbv2, arn) = std::move(changed);
    if (attribute_on(*found, "access_logs.s3.enabled")) {
        write_test_file(call.world, call.place, *found, call.effect);
    }
    call.changed("AWS::ElasticLoadBalancingV2::LoadBalancer", arn);
    return result;
}

}  // namespace modify_load_balancer_attributes

SKYLENS_DEFINE_OP(ModifyLoadBalancerAttributes) = {.write = modify_load_balancer_attributes::run,
                                                   .requirements = on_given_arn};

}  // namespace skylens::elbv2
