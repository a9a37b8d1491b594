// autoscaling:DescribeLifecycleHooks: lifecycle hooks of a group, by name.
//
// IAM: autoscaling:DescribeLifecycleHooks on *.
// Errors, in order: ValidationError (unknown group).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include <algorithm>

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_lifecycle_hooks {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    const Group* group = call.here().autoscaling->groups.find(name);
    if (group == nullptr) return no_group(name);
    Value list = Value::array();
    for (const Hook& hook : group->hooks) {
        bool named = params.list("LifecycleHookNames").empty();
        for (const Value& one : params.list("LifecycleHookNames")) {
            named = named || hook.name == one.as_string();
        }
        if (!named) continue;
        Value value = Value::object({{"LifecycleHookName", hook.name},
                                     {"AutoScalingGroupName", group->id},
                                     {"LifecycleTransition", transition_name(hook.launching)}});
        if (!hook.target_arn.empty()) value.set("NotificationTargetARN", hook.target_arn);
        if (!hook.role_arn.empty()) value.set("RoleARN", hook.role_arn);
        if (!hook.metadata.empty()) value.set("NotificationMetadata", hook.metadata);
        value.set("HeartbeatTimeout", hook.heartbeat);
        value.set("GlobalTimeout", std::min<std::int64_t>(172'800, hook.heartbeat * 100));
        value.set("DefaultResult", hook.continues ? "CONTINUE" : "ABANDON");
        list.push(std::move(value));
    }
    return Value::object({{"LifecycleHooks", std::move(list)}});
}

}  // namespace describe_lifecycle_hooks

SKYLENS_DEFINE_OP(DescribeLifecycleHooks) = {.read = describe_lifecycle_hooks::run};

}  // namespace skylens::autoscaling
