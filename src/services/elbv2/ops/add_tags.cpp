// elasticloadbalancing:AddTags: adds or replaces tags of load balancers, target groups, listeners
// and rules.
//
// IAM: elasticloadbalancing:AddTags on each resource.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, ListenerNotFound,
//   RuleNotFound, TargetGroupNotFound, DuplicateTagKeys, TooManyTags (50).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: default rules have no tags.
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace add_tags {

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
        const aws::TagList* const tags = find_tags(state, arn.as_string());
        if (tags == nullptr) return missing(arn.as_string());
        SKYLENS_TRY_OK(check_tags(*tags, params["Tags"]));
    }
    for (const Value& arn : params.list("ResourceArns")) {
        aws::put_tags(*find_tags(state, arn.as_string()), params["Tags"]);
        tell(call, arn.as_str());
    }
    return Value::object();
}

}  // namespace add_tags

SKYLENS_DEFINE_OP(AddTags) = {.write = add_tags::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
