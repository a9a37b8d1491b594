// autoscaling:BatchPutScheduledUpdateGroupAction: several scheduled actions at once; those that
//   fail are named.
//
// IAM: autoscaling:BatchPutScheduledUpdateGroupAction on the group.
// Errors, in order: ValidationError (unknown group); the errors of single actions stand in the
//   answer.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/schedule.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace batch_put_scheduled_update_group_action {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    Value failed = Value::array();
    for (const Value& given : params.list("ScheduledUpdateGroupActions")) {
        ScheduledAction action;
        const Status status = read_action(call.read(), given, action);
        if (status.ok()) {
            put_action(call, *group, std::move(action));
            continue;
        }
        failed.push(Value::object({{"ScheduledActionName", given["ScheduledActionName"]},
                                   {"ErrorCode", status.error().code},
                                   {"ErrorMessage", status.error().message}}));
    }
    return Value::object({{"FailedScheduledUpdateGroupActions", std::move(failed)}});
}

}  // namespace batch_put_scheduled_update_group_action

SKYLENS_DEFINE_OP(BatchPutScheduledUpdateGroupAction) = {
    .write = batch_put_scheduled_update_group_action::run, .requirements = on_group};

}  // namespace skylens::autoscaling
