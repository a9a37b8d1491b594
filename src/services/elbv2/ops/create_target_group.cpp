// elasticloadbalancing:CreateTargetGroup: a target group; it belongs to no load balancer until a
// listener or rule forwards to it. The same again gives the one that is there.
//
// IAM: elasticloadbalancing:CreateTargetGroup on the new group (targetgroup/NAME/*), and AddTags
//   with Tags.
// Errors, in order: ValidationError (name, protocol, port, VPC, health check), DuplicateTagKeys,
//   DuplicateTargetGroupName, TooManyTargetGroups (3,000).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: GENEVE, QUIC, IPv6 and the target types lambda and alb are not simulated:
//   functions here have no code and answer null, which a balancer could only call an error.
//   gRPC and HTTP/2 groups are checked as HTTP/1.1.
#include "services/elbv2/balancer_input.h"
#include "services/elbv2/group_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace create_target_group {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str arn = elb_arn(call.world, call.place, join("targetgroup/", params.str("Name"), "/*"));
    out.push_back({"elasticloadbalancing:CreateTargetGroup", arn, request_tags(params)});
    require_add_tags(params, arn, out);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    TargetGroup group;
    group.name = params.str("Name");
    SKYLENS_TRY_OK(check_name("Target group", group.name));
    SKYLENS_TRY_OK(read_group(call.read(), params, group));
    SKYLENS_TRY_OK(check_tags({}, params["Tags"]));
    State& state = call.here().elbv2;
    for (const TargetGroup& other : state.target_groups) {
        if (other.name != group.name) continue;
        if (same_group(other, group)) {
            return Value::object(
                {{"TargetGroups", Value::array({target_group_value(state, other)})}});
        }
        return aws::error("DuplicateTargetGroupName", "A target group with the same name '",
                          group.name, "' exists, but with different settings");
    }
    if (state.target_groups.size() >= 3000) {
        return aws::error("TooManyTargetGroups",
                          "The maximum number of target groups has been reached");
    }
    group.tail = str_of("targetgroup/", group.name, "/", new_digits(call.world));
    group.id = elb_arn(call.world, call.place, group.tail);
    aws::put_tags(group.tags, params["Tags"]);
    const Value result =
        Value::object({{"TargetGroups", Value::array({target_group_value(state, group)})}});
    call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", group.id);
    state.target_groups.insert(std::move(group));
    return result;
}

}  // namespace create_target_group

SKYLENS_DEFINE_OP(CreateTargetGroup) = {.write = create_target_group::run,
                                        .requirements = create_target_group::requirements};

}  // namespace skylens::elbv2
