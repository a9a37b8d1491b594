// autoscaling:BatchDeleteScheduledAction: deletes several scheduled actions; those that are not
//   there are named.
//
// IAM: autoscaling:BatchDeleteScheduledAction on the group.
// Errors, in order: ValidationError (unknown group).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an unknown action is inferred.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/schedule.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace batch_delete_scheduled_action {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    Value failed = Value::array();
    for (const Value& name : params.list("ScheduledActionNames")) {
        if (delete_action(call, *group, name.as_string())) continue;
        failed.push(Value::object(
            {{"ScheduledActionName", name},
             {"ErrorCode", "ValidationError"},
             {"ErrorMessage", join("Scheduled action name not found - Scheduled action ",
                                   name.as_string(), " not found")}}));
    }
    return Value::object({{"FailedScheduledActions", std::move(failed)}});
}

}  // namespace batch_delete_scheduled_action

SKYLENS_DEFINE_OP(BatchDeleteScheduledAction) = {.write = batch_delete_scheduled_action::run,
                                                 .requirements = on_group};

}  // namespace skylens::autoscaling
