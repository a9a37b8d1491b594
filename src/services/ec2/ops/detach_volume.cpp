// ec2:DetachVolume: detaches a volume from its instance; the root volume only from a stopped one.
//
// IAM: ec2:DetachVolume on the volume and the instance.
// Errors, in order: InvalidParameterValue and InvalidVolumeID.Malformed, InvalidVolume.NotFound,
//   InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, IncorrectState (not attached),
//   InvalidAttachment.NotFound (another instance or device), OperationNotPermitted (the root volume
//   of an instance that is not stopped), DryRunOperation.
// CloudTrail: volumeId, instanceId, device, force.
//
// Deviations from AWS: the operating system never keeps a volume busy, so Force changes nothing.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace detach_volume {

Value trail(const Value& params) {
    Value out = trail_request("DetachVolume", params);
    if (!out.contains("force")) out.set("force", false);
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_volume(call, params, out);
    const Volume* volume = call.here().ec2->volumes.find(params.str("VolumeId"));
    const Str given = params.str("InstanceId");
    if (!given.empty()) return require_instance(call, given, out);
    if (volume != nullptr && !volume->instance_id.empty()) {
        require_instance(call, volume->instance_id, out);
    }
}

Status check_attachment(const State& state, const Volume& volume, const aws::Params& params) {
    const Str instance_id = params.str("InstanceId");
    if (!instance_id.empty()) {
        SKYLENS_TRY_OK(check_form(kInstanceId, instance_id));
        if (!state.instances.contains(instance_id)) return not_found(kInstanceId, {instance_id});
    }
    if (volume.instance_id.empty()) {
        return aws::error("IncorrectState", "Volume '", volume.id.view(), "' is in the '",
                          volume_state_name(volume.state), "' state.");
    }
    const Str device = params.str("Device");
    const bool other = (!instance_id.empty() && instance_id != volume.instance_id) ||
                       (!device.empty() && device != volume.device);
    if (other) {
        return aws::error("InvalidAttachment.NotFound", "The volume '", volume.id.view(),
                          "' is not attached to instance '",
                          instance_id.empty() ? volume.instance_id.view() : instance_id.view(),
                          "' as device '", device.empty() ? volume.device.view() : device.view(),
                          "'.");
    }
    const Instance* instance = state.instances.find(volume.instance_id);
    const bool root = instance != nullptr && volume.device == instance->root_device;
    if (root && instance->state != InstanceState::Stopped) {
        return aws::error("OperationNotPermitted", "Unable to detach root volume '",
                          volume.id.view(), "' from instance '", instance->id.view(), "'");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Volume * volume, named_volume(state, params.str("VolumeId")));
    SKYLENS_TRY_OK(check_attachment(state, *volume, params));
    SKYLENS_TRY_OK(dry_run(params));
    if (volume->attachment != AttachmentState::Detaching) {
        set_attachment(call.world, call.place, *volume, AttachmentState::Detaching, call.effect);
        call.changed("AWS::EC2::Volume", volume->id);
    }
    return attachment_value(*volume);
}

}  // namespace detach_volume

SKYLENS_DEFINE_OP(DetachVolume) = {.write = detach_volume::run,
                                   .requirements = detach_volume::requirements,
                                   .trail = {.request = detach_volume::trail}};

}  // namespace skylens::ec2
