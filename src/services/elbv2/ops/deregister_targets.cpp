// elasticloadbalancing:DeregisterTargets: takes targets away: they drain for
// deregistration_delay.timeout_seconds first. Without a port: every port of the target. What is
// not registered is no error.
//
// IAM: elasticloadbalancing:DeregisterTargets on the group.
// Errors, in order: ValidationError (no ARN), TargetGroupNotFound.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/lookup.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace deregister_targets {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TargetGroup* const found,
                read_target_group(*call.here().elbv2, params.str("TargetGroupArn")));
    TargetGroup& group = the_target_group(call.here().elbv2, found->id);
    for (const Value& given : params.list("Targets")) {
        const std::int64_t port = given["Port"].as_int();
        for (Target& target : group.targets) {
            if (target.id != given["Id"].as_string()) continue;
            if (given.contains("Port") && target.port != port) continue;
            if (target.state == TargetState::Draining) continue;
            deregister_target(call.world, call.place, group, target, call.effect);
        }
    }
    call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", group.id);
    return Value::object();
}

}  // namespace deregister_targets

SKYLENS_DEFINE_OP(DeregisterTargets) = {.write = deregister_targets::run,
                                        .requirements = on_given_arn};

}  // namespace skylens::elbv2
