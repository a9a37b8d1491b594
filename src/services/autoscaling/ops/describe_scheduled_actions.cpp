// autoscaling:DescribeScheduledActions: scheduled actions that have not run or run again, by
//   name.
//
// IAM: autoscaling:DescribeScheduledActions on *.
// Errors, in order: ValidationError (unknown group), InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/schedule.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_scheduled_actions {

bool wanted(const aws::ReadCall& call, const aws::Params& params, const ScheduledAction& action) {
    bool named = params.list("ScheduledActionNames").empty();
    for (const Value& name : params.list("ScheduledActionNames")) {
        named = named || action.name == name.as_string();
    }
    const std::optional<SimTime> next = next_time(action, call.now);
    if (params.has("StartTime") && next.value_or(call.now) < params.time("StartTime")) return false;
    if (params.has("EndTime") && next.value_or(call.now) > params.time("EndTime")) return false;
    return named;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    const State& state = call.here().autoscaling;
    if (!name.empty() && !state.groups.contains(name)) return no_group(name);
    Value all = Value::array();
    for (const Group& group : state.groups) {
        if (!name.empty() && group.id != name) continue;
        for (const ScheduledAction& action : group.schedule) {
            if (!wanted(call, params, action)) continue;
            all.push(action_value(call.world, call.place, group, action));
        }
    }
    SKYLENS_TRY(const Page page, page_of(call, params, all.size(), 50, 100));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        list.push(all.at(i));
    Value result = Value::object({{"ScheduledUpdateGroupActions", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_scheduled_actions

SKYLENS_DEFINE_OP(DescribeScheduledActions) = {.read = describe_scheduled_actions::run};

}  // namespace skylens::autoscaling
