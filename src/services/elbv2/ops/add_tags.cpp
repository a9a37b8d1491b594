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
#include "services/elbv2/tagging.h"

namespace skylens::elbv2 {
namespace add_tags {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return change_tags(call, params, Tagging::Put);
}

}  // namespace add_tags

SKYLENS_DEFINE_OP(AddTags) = {.write = add_tags::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
