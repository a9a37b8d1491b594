// autoscaling:DescribeScalingActivities: what groups did, the latest first; of six weeks.
//
// IAM: autoscaling:DescribeScalingActivities on *.
// Errors, in order: ValidationError (unknown group), InvalidNextToken, NotSimulated (filters).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: filters are refused.
#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_scaling_activities {

constexpr Duration kKept = days(42);

bool wanted(const aws::Params& params, const Activity& activity) {
    if (params.has("AutoScalingGroupName")) {
        const std::string_view name = params["AutoScalingGroupName"].as_string();
        if (activity.group != name && activity.group_arn != name) return false;
    }
    if (activity.group_deleted && !params.flag("IncludeDeletedGroups")) return false;
    if (params.list("ActivityIds").empty()) return true;
    for (const Value& id : params.list("ActivityIds")) {
        if (activity.id == id.as_string()) return true;
    }
    return false;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params, "DescribeScalingActivities", {"Filters"}));
    const State& state = call.here().autoscaling;
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    const bool is_arn = name.substr(0, 4) == "arn:";
    if (!name.empty() && !is_arn && !params.flag("IncludeDeletedGroups") &&
        !state.groups.contains(name)) {
        return no_group(name);
    }
    std::vector<const Activity*> found;
    for (std::size_t i = state.activity_ids.size(); i-- > 0;) {
        const Activity& activity = state.activities.at(state.activity_ids[i]);
        if (call.now - activity.start > kKept) break;
        if (wanted(params, activity)) found.push_back(&activity);
    }
    SKYLENS_TRY(const Page page, page_of(call, params, found.size(), 100, 100));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        list.push(activity_value(*found[i]));
    Value result = Value::object({{"Activities", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_scaling_activities

SKYLENS_DEFINE_OP(DescribeScalingActivities) = {.read = describe_scaling_activities::run};

}  // namespace skylens::autoscaling
