// autoscaling:DescribeLoadBalancerTargetGroups: the target groups of a group and whether its
//   instances serve there.
//
// IAM: autoscaling:DescribeLoadBalancerTargetGroups on *.
// Errors, in order: ValidationError (unknown group), InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the states are Added and InService.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/targets.h"

namespace skylens::autoscaling {
namespace describe_load_balancer_target_groups {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    const Group* group = call.here().autoscaling->groups.find(name);
    if (group == nullptr) return no_group(name);
    SKYLENS_TRY(const Page page, page_of(call, params, group->target_groups.size(), 100, 100));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i) {
        const Str& arn = group->target_groups[i];
        const std::string_view state = attachment_state(call.world, call.place, *group, arn);
        list.push(Value::object({{"LoadBalancerTargetGroupARN", arn}, {"State", state}}));
    }
    Value result = Value::object({{"LoadBalancerTargetGroups", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_load_balancer_target_groups

SKYLENS_DEFINE_OP(DescribeLoadBalancerTargetGroups) = {
    .read = describe_load_balancer_target_groups::run};

}  // namespace skylens::autoscaling
