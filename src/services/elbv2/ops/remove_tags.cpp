// elasticloadbalancing:RemoveTags: removes tags; keys that are not there are no error.
//
// IAM: elasticloadbalancing:RemoveTags on each resource.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, ListenerNotFound,
//   RuleNotFound, TargetGroupNotFound.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: default rules have no tags.
#include "services/elbv2/lookup.h"
#include "services/elbv2/tagging.h"

namespace skylens::elbv2 {
namespace remove_tags {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return change_tags(call, params, Tagging::Remove);
}

}  // namespace remove_tags

SKYLENS_DEFINE_OP(RemoveTags) = {.write = remove_tags::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
