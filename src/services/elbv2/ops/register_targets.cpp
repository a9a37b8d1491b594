// elasticloadbalancing:RegisterTargets: adds targets; health checks begin when a load balancer
// uses the group. A target that is there stays.
//
// IAM: elasticloadbalancing:RegisterTargets on the group.
// Errors, in order: ValidationError (no ARN), TargetGroupNotFound, ValidationError (an id),
//   InvalidTarget (unknown, not in the VPC, not running), TooManyTargets (1,000).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: targets lambda, alb and addresses outside of the VPC are not simulated.
#include "services/elbv2/lookup.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace register_targets {

constexpr std::size_t kTargetsMax = 1000;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TargetGroup* const found,
                read_target_group(*call.here().elbv2, params.str("TargetGroupArn")));
    if (params.list("Targets").empty()) return validation("A target must be specified");
    std::vector<Target> targets;
    for (const Value& given : params.list("Targets")) {
        if (given.contains("QuicServerId")) return aws::not_simulated("QUIC");
        SKYLENS_TRY(Target target, read_target(call.world, call.place, *found, given));
        targets.push_back(std::move(target));
    }
    if (found->targets.size() + targets.size() > kTargetsMax) {
        return aws::error("TooManyTargets",
                          "The maximum number of targets has been reached for "
                          "target group '",
                          found->id, "'");
    }
    TargetGroup& group = the_target_group(call.here().elbv2, found->id);
    for (Target& target : targets)
        register_target(call.world, call.place, group, std::move(target), call.effect);
    call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", group.id);
    return Value::object();
}

}  // namespace register_targets

SKYLENS_DEFINE_OP(RegisterTargets) = {.write = register_targets::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
