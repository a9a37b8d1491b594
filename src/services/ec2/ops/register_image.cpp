// ec2:RegisterImage: makes an image from the snapshot of a root volume.
//
// IAM: ec2:RegisterImage on the image and the snapshots; ec2:CreateTags on what is tagged.
// Errors, in order: NotSimulated, InvalidAMIName.Malformed, InvalidAMIName.Duplicate,
//   MissingParameter (root device), InvalidBlockDeviceMapping, InvalidParameterValue and
//   InvalidSnapshot.NotFound, IncorrectState (pending), InvalidParameterValue (volumes, tags),
//   TagLimitExceeded, DryRunOperation.
// CloudTrail: name, description, architecture, rootDeviceName, blockDeviceMapping.
//
// Deviations from AWS: images in S3, kernels, product codes and other virtualization than hvm are
//   not simulated; Architecture must be x86_64 or arm64.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/unsimulated.h"
#include "services/ec2/volume_spec.h"

namespace skylens::ec2 {
namespace register_image {

SKYLENS_EC2_TRAIL(RegisterImage)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = region_context(call);
    add_request_tags(context, specified_tags(params, "image"));
    out.push_back({action_of(call), unowned_arn(call, "image", "*"), std::move(context)});
    for (const Value& mapping : params.list("BlockDeviceMappings")) {
        const Str snapshot = mapping["Ebs"]["SnapshotId"].as_str();
        if (!snapshot.empty()) require_snapshot_id(call, snapshot, out);
    }
    require_create_tags(call, params, "image", out);
}

Result<ImageDevice> read_device(const aws::WriteCall& call, const Value& mapping) {
    const Value& ebs = mapping["Ebs"];
    if (mapping.contains("VirtualName")) return aws::not_simulated("VirtualName");
    SKYLENS_TRY(const NewVolume wanted,
                read_new_volume(call.world, call.place, ebs, "VolumeSize", "gp2"));
    ImageDevice device;
    device.device = mapping["DeviceName"].as_str();
    device.snapshot_id = wanted.snapshot_id;
    device.type = wanted.shape.type;
    device.size_gib = wanted.shape.size_gib;
    device.iops = device.type == "gp2" ? 0 : wanted.shape.iops;
    device.throughput = wanted.shape.throughput;
    device.encrypted = wanted.encrypted;
    device.delete_on_termination =
        !ebs.contains("DeleteOnTermination") || ebs["DeleteOnTermination"].as_bool();
    return device;
}

Status read_devices(const aws::WriteCall& call, const aws::Params& params, OwnImage& image) {
    for (const Value& mapping : params.list("BlockDeviceMappings")) {
        SKYLENS_TRY(ImageDevice device, read_device(call, mapping));
        const bool root = device.device == image.root_device;
        image.devices.insert(root ? image.devices.begin() : image.devices.end(), std::move(device));
    }
    const bool rooted = !image.devices.empty() &&
                        image.devices.front().device == image.root_device &&
                        !image.devices.front().snapshot_id.empty();
    if (rooted) return Ok{};
    return aws::error("InvalidBlockDeviceMapping",
                      "A snapshot of the root device must be specified.");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_unsimulated(params, "RegisterImage",
                                      {"ImageLocation", "BillingProducts", "KernelId", "RamdiskId",
                                       "UefiData", "TpmSupport", "SriovNetSupport"}));
    if (params.str("VirtualizationType", "hvm") != "hvm") {
        return aws::not_simulated("paravirtual images");
    }
    State& state = call.here().ec2;
    OwnImage image;
    image.name = params.str("Name");
    SKYLENS_TRY_OK(check_image_name(state, image.name));
    image.architecture = params.str("Architecture", "i386");
    if (image.architecture != "x86_64" && image.architecture != "arm64") {
        return aws::not_simulated("the architecture ", image.architecture.view());
    }
    image.root_device = params.str("RootDeviceName");
    if (image.root_device.empty()) return missing_parameter("rootDeviceName");
    SKYLENS_TRY_OK(read_devices(call, params, image));
    SKYLENS_TRY(image.tags, tags_for(params, "image", {"image"}));
    SKYLENS_TRY_OK(dry_run(params));
    image.id = call.world.new_id("ami-", 17);
    image.description = params.str("Description");
    image.platform_details = "Linux/UNIX";
    image.usage_operation = "RunInstances";
    image.boot_mode = params.str("BootMode");
    image.imds_v2 = params.str("ImdsSupport") == "v2.0";
    image.created = call.now;
    const Str id = image.id;
    begin_image(call.world, call.place, std::move(image), call.effect);
    return Value::object({{"ImageId", id}});
}

}  // namespace register_image

SKYLENS_DEFINE_OP(RegisterImage) = {.write = register_image::run,
                                    .requirements = register_image::requirements,
                                    .trail = {.request = register_image::trail}};

}  // namespace skylens::ec2
