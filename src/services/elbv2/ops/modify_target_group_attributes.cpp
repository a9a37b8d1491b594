// elasticloadbalancing:ModifyTargetGroupAttributes: sets attributes of a target group.
//
// IAM: elasticloadbalancing:ModifyTargetGroupAttributes on the group.
// Errors, in order: ValidationError (no ARN), TargetGroupNotFound, ValidationError (key, value),
//   NotSimulated.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: sticky sessions, routing algorithms other than round robin and anomaly
//   mitigation are not simulated; the wording of a refused value is ours.
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace modify_target_group_attributes {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TargetGroup* const found,
                read_target_group(*call.here().elbv2, params.str("TargetGroupArn")));
    TargetGroup group = *found;
    SKYLENS_TRY_OK(set_attributes(group, params["Attributes"]));
    const Str type = attribute(group, "stickiness.type");
    const bool cookie = type == "lb_cookie" || type == "app_cookie";
    if (cookie != group.application()) {
        return validation("Stickiness type '", type,
                          "' is not supported for target groups with the ", group.protocol,
                          " protocol");
    }
    call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", group.id);
    Value result = Value::object({{"Attributes", attributes_value(group)}});
    the_target_group(call.here().elbv2, group.id) = std::move(group);
    return result;
}

}  // namespace modify_target_group_attributes

SKYLENS_DEFINE_OP(ModifyTargetGroupAttributes) = {.write = modify_target_group_attributes::run,
                                                  .requirements = on_given_arn};

}  // namespace skylens::elbv2
