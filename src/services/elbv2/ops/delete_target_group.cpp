// elasticloadbalancing:DeleteTargetGroup: deletes a target group that no listener or rule
// forwards to; its targets stay as they are. One that does not exist is no error.
//
// IAM: elasticloadbalancing:DeleteTargetGroup on the group.
// Errors, in order: ValidationError (no ARN), ResourceInUse.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace delete_target_group {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("TargetGroupArn");
    SKYLENS_TRY_OK(check_arn(Kind::TargetGroup, arn));
    State& state = call.here().elbv2;
    if (!state.target_groups.contains(arn)) return Value::object();
    if (!load_balancers_of(state, arn).empty()) {
        return aws::error("ResourceInUse", "Target group '", arn,
                          "' is currently in use by a listener or a rule");
    }
    state.target_groups.erase(arn);
    call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", arn);
    return Value::object();
}

}  // namespace delete_target_group

SKYLENS_DEFINE_OP(DeleteTargetGroup) = {.write = delete_target_group::run,
                                        .requirements = on_given_arn};

}  // namespace skylens::elbv2
