// autoscaling:ExitStandby: instances in standby return to service; the desired capacity always
//   grows by their number.
//
// IAM: autoscaling:ExitStandby on the group.
// Errors, in order: ValidationError (unknown group, an instance of no or another group, one that
//   is not in standby, above the maximum size).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an instance that is not in standby, and for a group
//   without room, is inferred from its sisters.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/moving.h"
#include "services/autoscaling/transitions.h"

namespace skylens::autoscaling {
namespace exit_standby {

constexpr Move kMove = {LifecycleState::Standby,
                        LifecycleState::Standby,
                        "Standby",
                        "take out of standby",
                        "moved out of standby",
                        true,
                        leave_standby};

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return move_instances(call, params, kMove);
}

}  // namespace exit_standby

SKYLENS_DEFINE_OP(ExitStandby) = {.write = exit_standby::run, .requirements = on_group};

}  // namespace skylens::autoscaling
