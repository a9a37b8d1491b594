// autoscaling:DeleteLifecycleHook: deletes a lifecycle hook; instances that wait for it go on.
//
// IAM: autoscaling:DeleteLifecycleHook on the group.
// Errors, in order: ValidationError (unknown group or hook).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an unknown hook is inferred.
#include <algorithm>

#include "services/autoscaling/hooks.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace delete_lifecycle_hook {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const std::string_view name = params["LifecycleHookName"].as_string();
    const auto found = std::find_if(group->hooks.begin(), group->hooks.end(),
                                    [&](const Hook& hook) { return hook.name == name; });
    if (found == group->hooks.end()) {
        return invalid("No Lifecycle Hook found: Unable to find Lifecycle Hook with name ", name);
    }
    group->hooks.erase(found);
    // "… the lifecycle actions in progress are completed first (ABANDON for launching instances,
    // CONTINUE for terminating instances)."
    const std::vector<HookAction> waiting = group->hook_actions;
    for (const HookAction& action : waiting) {
        if (action.hook != name) continue;
        complete_action(call.world, call.place, *group, action.number, !action.launching,
                        "Lifecycle Action Completed with ABANDON Result", call.effect);
    }
    return Value::object();
}

}  // namespace delete_lifecycle_hook

SKYLENS_DEFINE_OP(DeleteLifecycleHook) = {.write = delete_lifecycle_hook::run,
                                          .requirements = on_group};

}  // namespace skylens::autoscaling
