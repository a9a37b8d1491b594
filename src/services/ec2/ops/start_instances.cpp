// ec2:StartInstances: starts stopped instances; a running one stays as it is.
//
// IAM: ec2:StartInstances on each instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
//   IncorrectInstanceState, InvalidParameterValue (no root volume), VcpuLimitExceeded,
//   DryRunOperation, InsufficientInstanceCapacity (a lost zone). One instance that cannot be
//   started fails all.
// CloudTrail: instancesSet.
//
// Deviations from AWS: capacity runs out only where a fault has taken the zone.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/faults.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/launch_spec.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace start_instances {

SKYLENS_EC2_TRAIL(StartInstances)

Status check_root(const State& state, const Instance& instance) {
    for (const Str& id : instance.volume_ids) {
        const Volume* volume = state.volumes.find(id);
        if (volume != nullptr && volume->device == instance.root_device) return Ok{};
    }
    return aws::error("InvalidParameterValue", "Invalid value '", instance.id.view(),
                      "' for instanceId. Instance does not have a volume attached at root (",
                      instance.root_device.view(), ")");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(state, params));
    for (const Str& id : ids) SKYLENS_TRY_OK(may_start(*state.instances.find(id)));
    for (const Str& id : ids) {
        const Instance& instance = *state.instances.find(id);
        const InstanceType* type = find_instance_type(instance.type);
        std::int64_t room = 0;
        if (instance.state != InstanceState::Stopped || type == nullptr) continue;
        SKYLENS_TRY_OK(check_root(state, instance));
        SKYLENS_TRY_OK(check_vcpu_limit(state, *type, 1, room));
    }
    SKYLENS_TRY_OK(dry_run(params));
    for (const Str& id : ids) {
        const Instance& instance = *state.instances.find(id);
        if (instance.state != InstanceState::Stopped) continue;
        SKYLENS_TRY_OK(
            check_capacity(call.world, call.place, instance.zone, instance.type, false));
    }
    Value changes = Value::array();
    for (const Str& id : ids) {
        Instance& instance = *state.instances.find(id);
        const InstanceState before = instance.state;
        start_instance(call.world, call.place, instance, call.effect);
        if (instance.state != before) call.changed("AWS::EC2::Instance", id);
        changes.push(state_change(id, before, instance.state));
    }
    return Value::object({{"StartingInstances", std::move(changes)}});
}

}  // namespace start_instances

SKYLENS_DEFINE_OP(StartInstances) = {.write = start_instances::run,
                                     .requirements = require_instances,
                                     .trail = {.request = start_instances::trail}};

}  // namespace skylens::ec2
