// elasticloadbalancing:RemoveTags: removes tags; keys that are not there are no error.
//
// IAM: elasticloadbalancing:RemoveTags on each resource.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, ListenerNotFound,
//   RuleNotFound, TargetGroupNotFound.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: default rules have no tags.
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace remove_tags {

Failure missing(std::string_view arn) {
    for (const Kind kind : {Kind::LoadBalancer, Kind::Listener, Kind::Rule, Kind::TargetGroup}) {
        if (!check_arn(kind, arn).ok()) continue;
        if (kind == Kind::LoadBalancer) return load_balancer_not_found(arn);
        if (kind == Kind::Listener) return listener_not_found(arn);
        return kind == Kind::Rule ? rule_not_found(arn) : target_group_not_found(arn);
    }
    return validation("'", arn, "' is not a valid resource ARN");
}

void tell(aws::WriteCall& call, const Str& arn) {
    const State& state = call.here().elbv2;
    if (state.load_balancers.contains(arn)) {
        call.changed("AWS::ElasticLoadBalancingV2::LoadBalancer", arn);
    } else if (state.listeners.contains(arn)) {
        call.changed("AWS::ElasticLoadBalancingV2::Listener", arn);
    } else if (state.target_groups.contains(arn)) {
        call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", arn);
    }
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    for (const Value& arn : params.list("ResourceArns")) {
        if (find_tags(state, arn.as_string()) == nullptr) return missing(arn.as_string());
    }
    for (const Value& arn : params.list("ResourceArns")) {
        aws::remove_tags(*find_tags(state, arn.as_string()), params["TagKeys"]);
        tell(call, arn.as_str());
    }
    return Value::object();
}

}  // namespace remove_tags

SKYLENS_DEFINE_OP(RemoveTags) = {.write = remove_tags::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
