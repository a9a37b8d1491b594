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

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    SKYLENS_TRY(HookAction* const action, find_action(*group, params));
    heartbeat(call.world, call.place, *group, *action);
    return Value::object();
}

}  // namespace record_lifecycle_action_heartbeat

SKYLENS_DEFINE_OP(RecordLifecycleActionHeartbeat) = {
    .write = record_lifecycle_action_heartbeat::run, .requirements = on_group};

}  // namespace skylens::autoscaling
