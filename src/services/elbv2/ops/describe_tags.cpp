// elasticloadbalancing:DescribeTags: the tags of up to 20 resources.
//
// IAM: elasticloadbalancing:DescribeTags on *.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, ListenerNotFound,
//   RuleNotFound, TargetGroupNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: default rules have no tags.
#include "services/elbv2/lookup.h"
#include "services/elbv2/tagging.h"

namespace skylens::elbv2 {
namespace describe_tags {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().elbv2;
    Value list = Value::array();
    for (const Value& arn : params.list("ResourceArns")) {
        const aws::TagList* const tags = find_tags(state, arn.as_string());
        if (tags == nullptr) return no_such_resource(arn.as_string());
        list.push(Value::object({{"ResourceArn", arn}, {"Tags", aws::tag_array(*tags)}}));
    }
    return Value::object({{"TagDescriptions", std::move(list)}});
}

}  // namespace describe_tags

SKYLENS_DEFINE_OP(DescribeTags) = {.read = describe_tags::run};

}  // namespace skylens::elbv2
