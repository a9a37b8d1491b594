// ec2:AttachVolume: attaches a volume to an instance of the same Availability Zone.
//
// IAM: ec2:AttachVolume on the volume and the instance.
// Errors, in order: NotSimulated, InvalidParameterValue and InvalidVolumeID.Malformed,
//   InvalidInstanceID.Malformed, InvalidVolume.NotFound, InvalidInstanceID.NotFound,
//   InvalidParameterValue (device), VolumeInUse, IncorrectState (of the volume or the instance),
//   InvalidVolume.ZoneMismatch, InvalidParameterValue (the device is taken), DryRunOperation.
// CloudTrail: volumeId, instanceId, device; the answer with deleteOnTermination.
//
// Deviations from AWS: the number of volumes that an instance type takes is not limited;
// Multi-Attach
//   and further EBS cards are not simulated.
#include "base/regex.h"
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace attach_volume {

SKYLENS_EC2_TRAIL(AttachVolume)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_volume(call, params, out);
    require_instance(call, params.str("InstanceId"), out);
}

// "Device names for volumes on Amazon EC2 instances": what Linux and Windows take.
Status check_device(const Str& device) {
    constexpr std::string_view kPattern =
        "/dev/(sd[a-z][1-9]?[0-5]?|xvd[a-z]{1,2}[1-9]?)|xvd[a-z]{1,2}|"
        "sd[a-z][1-9]?[0-5]?";
    if (regex_full_match(kPattern, device)) return Ok{};
    return aws::error("InvalidParameterValue", "Value (", device.view(),
                      ") for parameter device is invalid. ", device.view(),
                      " is not a valid EBS device name.");
}

Status check_volume(const Volume& volume) {
    if (volume.state == VolumeState::InUse) {
        return aws::error("VolumeInUse", volume.id.view(), " is already attached to an instance");
    }
    if (volume.state == VolumeState::Available) return Ok{};
    return aws::error("IncorrectState", "Unable to attach volume '", volume.id.view(),
                      "' to the instance, because the volume is in the '",
                      volume_state_name(volume.state), "' state.");
}

Status check_instance(const State& state, const Instance& instance, const Volume& volume,
                      const Str& device) {
    if (instance.state != InstanceState::Running && instance.state != InstanceState::Stopped) {
        return aws::error("IncorrectState", "Instance '", instance.id.view(),
                          "' is not 'running'.");
    }
    if (instance.zone != volume.zone) {
        return aws::error("InvalidVolume.ZoneMismatch", "The volume '", volume.id.view(),
                          "' is not in the same availability zone as instance '",
                          instance.id.view(), "'");
    }
    for (const Str& id : instance.volume_ids) {
        const Volume* other = state.volumes.find(id);
        if (other == nullptr || other->device != device) continue;
        return aws::error("InvalidParameterValue", "Invalid value '", device.view(),
                          "' for unixDevice. Attachment point ", device.view(),
                          " is already in use");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    const Str volume_id = params.str("VolumeId");
    const Str instance_id = params.str("InstanceId");
    const Str device = params.str("Device");
    if (params.integer("EbsCardIndex") != 0) return aws::not_simulated("a second EBS card");
    SKYLENS_TRY_OK(check_form(kVolumeId, volume_id));
    SKYLENS_TRY_OK(check_form(kInstanceId, instance_id));
    SKYLENS_TRY(Volume * volume, named_volume(state, volume_id));
    Instance* instance = state.instances.find(instance_id);
    if (instance == nullptr) return not_found(kInstanceId, {instance_id});
    SKYLENS_TRY_OK(check_device(device));
    SKYLENS_TRY_OK(check_volume(*volume));
    SKYLENS_TRY_OK(check_instance(state, *instance, *volume, device));
    SKYLENS_TRY_OK(dry_run(params));
    volume->instance_id = instance_id;
    volume->device = device;
    volume->attached = call.now;
    volume->delete_on_termination = false;
    // The root volume stands first.
    auto& ids = instance->volume_ids;
    ids.insert(device == instance->root_device ? ids.begin() : ids.end(), volume_id);
    set_attachment(call.world, call.place, *volume, AttachmentState::Attaching, call.effect);
    call.changed("AWS::EC2::Volume", volume_id);
    call.changed("AWS::EC2::Instance", instance_id);
    return attachment_value(*volume);
}

}  // namespace attach_volume

SKYLENS_DEFINE_OP(AttachVolume) = {.write = attach_volume::run,
                                   .requirements = attach_volume::requirements,
                                   .trail = {.request = attach_volume::trail}};

}  // namespace skylens::ec2
