// autoscaling:PutScheduledUpdateGroupAction: makes or replaces a scheduled change of a group's
//   sizes, once or by a cron expression in a time zone.
//
// IAM: autoscaling:PutScheduledUpdateGroupAction on the group.
// Errors, in order: ValidationError (unknown group, sizes, times, recurrence), NotSimulated (time
//   zones that are not known here), LimitExceeded.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: of the IANA time zones the most used are known; days of the month and of
//   the week together are refused.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/schedule.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace put_scheduled_update_group_action {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    ScheduledAction action;
    SKYLENS_TRY_OK(read_action(call.read(), params.value(), action));
    constexpr std::size_t kActionsMax = 125;
    if (group->schedule.size() >= kActionsMax) {
        return aws::error("LimitExceeded",
                          "Number of scheduled actions per AutoScalingGroup is limited to 125");
    }
    put_action(call, *group, std::move(action));
    return Value::object();
}

}  // namespace put_scheduled_update_group_action

SKYLENS_DEFINE_OP(PutScheduledUpdateGroupAction) = {.write = put_scheduled_update_group_action::run,
                                                    .requirements = on_group};

}  // namespace skylens::autoscaling
