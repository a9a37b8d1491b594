// ec2:MonitorInstances: switches detailed monitoring on: metrics every minute, for a price.
//
// IAM: ec2:MonitorInstances on each instance.
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
namespace monitor_instances {

SKYLENS_EC2_TRAIL(MonitorInstances)

static Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return switch_monitoring(call, params, true);
}

}  // namespace monitor_instances

SKYLENS_DEFINE_OP(MonitorInstances) = {.write = monitor_instances::run,
                                       .requirements = require_instances,
                                       .trail = {.request = monitor_instances::trail}};

}  // namespace skylens::ec2
