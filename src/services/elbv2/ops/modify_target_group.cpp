// elasticloadbalancing:ModifyTargetGroup: changes the health checks of a target group.
//
// IAM: elasticloadbalancing:ModifyTargetGroup on the group.
// Errors, in order: ValidationError (no ARN), TargetGroupNotFound, ValidationError (health
//   check).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/group_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace modify_target_group {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    SKYLENS_TRY(const TargetGroup* const found,
                read_target_group(state, params.str("TargetGroupArn")));
    TargetGroup group = *found;
    SKYLENS_TRY_OK(read_health_check(params, group));
    TargetGroup& stored = the_target_group(state, group.id);
    stored.check = group.check;
    refresh_group(call.world, call.place, stored, call.effect);
    call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", group.id);
    return Value::object({{"TargetGroups", Value::array({target_group_value(state, stored)})}});
}

}  // namespace modify_target_group

SKYLENS_DEFINE_OP(ModifyTargetGroup) = {.write = modify_target_group::run,
                                        .requirements = on_given_arn};

}  // namespace skylens::elbv2
