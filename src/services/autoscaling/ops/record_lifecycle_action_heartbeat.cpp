// autoscaling:RecordLifecycleActionHeartbeat: the wait for a hook begins anew, up to its total
//   limit.
//
// IAM: autoscaling:RecordLifecycleActionHeartbeat on the group.
// Errors, in order: ValidationError (unknown group, no such action).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/hooks.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace record_lifecycle_action_heartbeat {

HookAction* find_action(Group& group, const aws::Params& params) {
    for (HookAction& action : group.hook_actions) {
        if (action.hook != params["LifecycleHookName"].as_string()) continue;
        const bool by_token = params.has("LifecycleActionToken");
        if (by_token ? action.token == params["LifecycleActionToken"].as_string()
                     : action.instance == params["InstanceId"].as_string()) {
            return &action;
        }
    }
    return nullptr;
}

Failure none(const aws::Params& params) {
    if (params.has("LifecycleActionToken")) {
        return invalid("No active Lifecycle Action found with token ",
                       params["LifecycleActionToken"].as_string());
    }
    return invalid("No active Lifecycle Action found with instance ID ",
                   params["InstanceId"].as_string());
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    HookAction* const action = find_action(*group, params);
    if (action == nullptr) return none(params);
    heartbeat(call.world, call.place, *group, *action);
    return Value::object();
}

}  // namespace record_lifecycle_action_heartbeat

SKYLENS_DEFINE_OP(RecordLifecycleActionHeartbeat) = {
    .write = record_lifecycle_action_heartbeat::run, .requirements = on_group};

}  // namespace skylens::autoscaling
