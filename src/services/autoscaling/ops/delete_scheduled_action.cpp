// autoscaling:DeleteScheduledAction: deletes a scheduled action.
//
// IAM: autoscaling:DeleteScheduledAction on the group.
// Errors, in order: ValidationError (unknown group or action).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an unknown action is inferred.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/schedule.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace delete_scheduled_action {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const std::string_view name = params["ScheduledActionName"].as_string();
    if (!delete_action(call, *group, name)) {
        return invalid("Scheduled action name not found - Scheduled action ", name, " not found");
    }
    return Value::object();
}

}  // namespace delete_scheduled_action

SKYLENS_DEFINE_OP(DeleteScheduledAction) = {.write = delete_scheduled_action::run,
                                            .requirements = on_group};

}  // namespace skylens::autoscaling
