// autoscaling:CompleteLifecycleAction: ends the wait of an instance for a hook: CONTINUE or
//   ABANDON.
//
// IAM: autoscaling:CompleteLifecycleAction on the group.
// Errors, in order: ValidationError (unknown group, result, no such action).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for another result is inferred.
#include "services/autoscaling/hooks.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace complete_lifecycle_action {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const std::string_view result = params["LifecycleActionResult"].as_string();
    if (result != "CONTINUE" && result != "ABANDON") {
        return invalid("Lifecycle Action Result must be one of CONTINUE or ABANDON");
    }
    SKYLENS_TRY(const HookAction* const action, find_action(*group, params));
    complete_action(call.world, call.place, *group, action->number, result == "CONTINUE",
                    "Lifecycle Action Completed with ABANDON Result", call.effect);
    return Value::object();
}

}  // namespace complete_lifecycle_action

SKYLENS_DEFINE_OP(CompleteLifecycleAction) = {.write = complete_lifecycle_action::run,
                                              .requirements = on_group};

}  // namespace skylens::autoscaling
