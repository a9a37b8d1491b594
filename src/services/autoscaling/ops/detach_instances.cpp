// autoscaling:DetachInstances: instances leave the group and run on; with
//   ShouldDecrementDesiredCapacity nothing takes their place.
//
// IAM: autoscaling:DetachInstances on the group.
// Errors, in order: ValidationError (unknown group, an instance of no or another group, one that
//   is not in service or standby, below the minimum size).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: an instance in standby with ShouldDecrementDesiredCapacity lowers the
//   desired capacity, as in AWS, and another instance is then terminated.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/moving.h"
#include "services/autoscaling/transitions.h"

namespace skylens::autoscaling {
namespace detach_instances {

constexpr Move kMove = {LifecycleState::InService,
                        LifecycleState::Standby,
                        "InService or Standby",
                        "detach",
                        "detached",
                        false,
                        begin_detach};

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return move_instances(call, params, kMove);
}

}  // namespace detach_instances

SKYLENS_DEFINE_OP(DetachInstances) = {.write = detach_instances::run, .requirements = on_group};

}  // namespace skylens::autoscaling
