// elasticloadbalancing:DescribeTags: the tags of up to 20 resources.
//
// IAM: elasticloadbalancing:DescribeTags on *.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, ListenerNotFound,
//   RuleNotFound, TargetGroupNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: default rules have no tags.
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace describe_tags {

Failure missing(std::string_view arn) {
    for (const Kind kind : {Kind::LoadBalancer, Kind::Listener, Kind::Rule, Kind::TargetGroup}) {
        if (!check_arn(kind, arn).ok()) continue;
        if (kind == Kind::LoadBalancer) return load_balancer_not_found(arn);
        if (kind == Kind::Listener) return listener_not_found(arn);
        return kind == Kind::Rule ? rule_not_found(arn) : target_group_not_found(arn);
    }
    return validation("'", arn, "' is not a valid resource ARN");
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().elbv2;
    Value list = Value::array();
    for (const Value& arn : params.list("ResourceArns")) {
        const aws::TagList* const tags = find_tags(state, arn.as_string());
        if (tags == nullptr) return missing(arn.as_string());
        list.push(Value::object({{"ResourceArn", arn}, {"Tags", aws::tag_array(*tags)}}));
    }
    return Value::object({{"TagDescriptions", std::move(list)}});
}

}  // namespace describe_tags

SKYLENS_DEFINE_OP(DescribeTags) = {.read = describe_tags::run};

}  // namespace skylens::elbv2
