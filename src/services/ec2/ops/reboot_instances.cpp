// ec2:RebootInstances: asks running instances to reboot; they stay running, no state event.
//
// IAM: ec2:RebootInstances on each instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, DryRunOperation.
//   Requests to reboot terminated instances are ignored ("RebootInstances").
// CloudTrail: instancesSet.
//
// Deviations from AWS: a reboot always succeeds and repairs the guest within a minute; there is no
//   hard reboot after a few minutes; a stopped instance is left alone without an error.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace reboot_instances {

SKYLENS_EC2_TRAIL(RebootInstances)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(state, params));
    SKYLENS_TRY_OK(dry_run(params));
    for (const Str& id : ids) {
        Instance& instance = *state.instances.find(id);
        if (instance.state != InstanceState::Running) continue;
        reboot_instance(call.world, call.place, instance, call.effect);
    }
    return Value::object();
}

}  // namespace reboot_instances

SKYLENS_DEFINE_OP(RebootInstances) = {.write = reboot_instances::run,
                                      .requirements = require_instances,
                                      .trail = {.request = reboot_instances::trail}};

}  // namespace skylens::ec2
