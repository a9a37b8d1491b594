// ec2:CreateImage: makes an image of an instance, with snapshots of its volumes.
//
// IAM: ec2:CreateImage on the instance, the image and the snapshots; ec2:CreateTags on what is
//   tagged.
// Errors, in order: NotSimulated, InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
//   IncorrectState, InvalidAMIName.Malformed, InvalidAMIName.Duplicate, InvalidBlockDeviceMapping,
//   InvalidParameterValue (volumes, tags), TagLimitExceeded, DryRunOperation.
// CloudTrail: instanceId, name, description, noReboot.
//
// Deviations from AWS: without NoReboot the instance reboots at once, before its snapshots.
#include <algorithm>

#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/unsimulated.h"
#include "services/ec2/volume_spec.h"

namespace skylens::ec2 {
namespace create_image {

Value trail(const Value& params) {
    Value out = trail_request("CreateImage", params);
    if (!out.contains("noReboot")) out.set("noReboot", false);
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
    Value context = region_context(call);
    add_request_tags(context, specified_tags(params, "image"));
    out.push_back({action_of(call), unowned_arn(call, "image", "*"), std::move(context)});
    require_new_snapshot(call, params, "", out);
    require_create_tags(call, params, "image", out);
    require_create_tags(call, params, "snapshot", out);
}

ImageDevice device_of(const Volume& volume) {
    ImageDevice device;
    device.device = volume.device;
    device.type = volume.type;
    device.size_gib = volume.size_gib;
    device.iops = volume.type == "gp2" ? 0 : volume.iops;
    device.throughput = volume.throughput;
    device.encrypted = volume.encrypted;
    device.delete_on_termination = volume.delete_on_termination;
    return device;
}

// One of the image's devices, and the instance's volume behind it; null for a new one.
struct Planned {
    ImageDevice device;
    const Volume* volume = nullptr;
};

Status apply_mapping(const aws::WriteCall& call, const Value& mapping, const Instance& instance,
                     std::vector<Planned>& plan) {
    const Str name = mapping["DeviceName"].as_str();
    if (name.empty()) return missing_parameter("deviceName");
    const auto known = std::find_if(plan.begin(), plan.end(),
                                    [&](const Planned& p) { return p.device.device == name; });
    if (mapping.contains("NoDevice")) {
        if (name == instance.root_device) {
            return aws::error("InvalidBlockDeviceMapping", "The root device cannot be left out.");
        }
        if (known != plan.end()) plan.erase(known);
        return Ok{};
    }
    const Value& ebs = mapping["Ebs"];
    if (known != plan.end()) {
        ImageDevice& device = known->device;
        if (ebs.contains("DeleteOnTermination")) {
            device.delete_on_termination = ebs["DeleteOnTermination"].as_bool();
        }
        if (!ebs.contains("VolumeSize") && !ebs.contains("VolumeType")) return Ok{};
        return aws::not_simulated("another size or type for a volume of CreateImage");
    }
    SKYLENS_TRY(const NewVolume wanted,
                read_new_volume(call.world, call.place, ebs, "VolumeSize", "gp2"));
    Planned added;
    added.device.device = name;
    added.device.snapshot_id = wanted.snapshot_id;
    added.device.type = wanted.shape.type;
    added.device.size_gib = wanted.shape.size_gib;
    added.device.iops = wanted.shape.type == "gp2" ? 0 : wanted.shape.iops;
    added.device.throughput = wanted.shape.throughput;
    added.device.encrypted = wanted.encrypted;
    added.device.delete_on_termination =
        !ebs.contains("DeleteOnTermination") || ebs["DeleteOnTermination"].as_bool();
    plan.push_back(std::move(added));
    return Ok{};
}

Result<std::vector<Planned>> read_plan(const aws::WriteCall& call, const Instance& instance,
                                       const aws::Params& params) {
    const State& state = call.here().ec2;
    std::vector<Planned> plan;
    for (const Str& id : instance.volume_ids) {
        const Volume* volume = state.volumes.find(id);
        if (volume != nullptr) plan.push_back({device_of(*volume), volume});
    }
    for (const Value& mapping : params.list("BlockDeviceMappings")) {
        SKYLENS_TRY_OK(apply_mapping(call, mapping, instance, plan));
    }
    return plan;
}

OwnImage image_of(const aws::WriteCall& call, const Instance& instance) {
    OwnImage image;
    const InstanceType* type = find_instance_type(instance.type);
    image.architecture = type != nullptr && type->arm() ? "arm64" : "x86_64";
    image.root_device = instance.root_device;
    image.platform_details = "Linux/UNIX";
    image.usage_operation = "RunInstances";
    image.source_instance = instance.id;
    image.source_image = instance.image_id;
    image.source_region = Str(aws::region_name(call.place.region));
    image.created = call.now;
    const auto source = find_image(call.world, call.place, instance.image_id);
    if (!source) return image;
    image.platform_details = source->platform_details;
    image.usage_operation = source->usage_operation;
    image.boot_mode = source->boot_mode;
    image.imds_v2 = source->imds_v2;
    return image;
}

Status check_instance(const Instance& instance) {
    if (instance.state == InstanceState::Running || instance.state == InstanceState::Stopping ||
        instance.state == InstanceState::Stopped) {
        return Ok{};
    }
    return aws::error("IncorrectState",
                      "Instance is not in state 'running', 'stopping' or "
                      "'stopped'");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(
        refuse_unsimulated(params, "CreateImage", {"SnapshotLocation", "BootModeOverride"}));
    State& state = call.here().ec2;
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    Instance* instance = state.instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    SKYLENS_TRY_OK(check_instance(*instance));
    SKYLENS_TRY_OK(check_image_name(state, params.str("Name")));
    SKYLENS_TRY(const std::vector<Planned> plan, read_plan(call, *instance, params));
    SKYLENS_TRY(const Tags image_tags, tags_for(params, "image", {"image", "snapshot"}));
    SKYLENS_TRY(const Tags snapshot_tags, tags_for(params, "snapshot", {"image", "snapshot"}));
    SKYLENS_TRY_OK(dry_run(params));
    OwnImage image = image_of(call, *instance);
    image.id = call.world.new_id("ami-", 17);
    image.name = params.str("Name");
    image.description = params.str("Description");
    image.tags = image_tags;
    const bool running = instance->state == InstanceState::Running;
    if (running && !params.flag("NoReboot")) {
        reboot_instance(call.world, call.place, *instance, call.effect);
    }
    const Str description =
        str_of("Created by CreateImage(", id.view(), ") for ", image.id.view());
    for (const Planned& planned : plan) {
        ImageDevice device = planned.device;
        if (planned.volume != nullptr) {
            Snapshot snapshot = snapshot_of(call.world, *planned.volume, description);
            snapshot.tags = snapshot_tags;
            device.snapshot_id = snapshot.id;
            begin_snapshot(call.world, call.place, std::move(snapshot), call.effect);
        }
        image.devices.push_back(std::move(device));
    }
    const Str image_id = image.id;
    begin_image(call.world, call.place, std::move(image), call.effect);
    return Value::object({{"ImageId", image_id}});
}

}  // namespace create_image

SKYLENS_DEFINE_OP(CreateImage) = {.write = create_image::run,
                                  .requirements = create_image::requirements,
                                  .trail = {.request = create_image::trail}};

}  // namespace skylens::ec2
