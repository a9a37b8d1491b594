// autoscaling:EnterStandby: instances in service leave the load and the health checks and stay in
//   the group.
//
// IAM: autoscaling:EnterStandby on the group.
// Errors, in order: ValidationError (unknown group, an instance of no or another group, one that
//   is not in service, below the minimum size).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an instance that is not in service is inferred.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/moving.h"
#include "services/autoscaling/transitions.h"

namespace skylens::autoscaling {
namespace enter_standby {

constexpr Move kMove = {LifecycleState::InService,
                        LifecycleState::InService,
                        "InService",
                        "place into standby",
                        "moved to standby",
                        false,
                        begin_standby};

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return move_instances(call, params, kMove);
}

}  // namespace enter_standby

SKYLENS_DEFINE_OP(EnterStandby) = {.write = enter_standby::run, .requirements = on_group};

}  // namespace skylens::autoscaling
