// autoscaling:DescribeTrafficSources: the target groups of a group and whether its instances
//   serve there.
//
// IAM: autoscaling:DescribeTrafficSources on *.
// Errors, in order: ValidationError (unknown group), InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the states are Added and InService.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/targets.h"

namespace skylens::autoscaling {
namespace describe_traffic_sources {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    const Group* group = call.here().autoscaling->groups.find(name);
    if (group == nullptr) return no_group(name);
    SKYLENS_TRY(const Page page, page_of(call, params, group->target_groups.size(), 50, 50));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i) {
        const Str& arn = group->target_groups[i];
        const std::string_view state = attachment_state(call.world, call.place, *group, arn);
        list.push(Value::object(
            {{"TrafficSource", arn}, {"State", state}, {"Identifier", arn}, {"Type", "elbv2"}}));
    }
    Value result = Value::object({{"TrafficSources", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_traffic_sources

SKYLENS_DEFINE_OP(DescribeTrafficSources) = {.read = describe_traffic_sources::run};

}  // namespace skylens::autoscaling
