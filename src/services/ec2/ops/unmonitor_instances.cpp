// ec2:UnmonitorInstances: switches detailed monitoring off: metrics every five minutes again.
//
// IAM: ec2:UnmonitorInstances on each instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, InvalidState
//   (terminated), DryRunOperation.
// CloudTrail: instancesSet.
//
// Deviations from AWS: none known.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace unmonitor_instances {

SKYLENS_EC2_TRAIL(UnmonitorInstances)

static Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return switch_monitoring(call, params, false);
}

}  // namespace unmonitor_instances

SKYLENS_DEFINE_OP(UnmonitorInstances) = {.write = unmonitor_instances::run,
                                         .requirements = require_instances,
                                         .trail = {.request = unmonitor_instances::trail}};

}  // namespace skylens::ec2
