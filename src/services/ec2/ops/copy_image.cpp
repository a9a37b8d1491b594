// ec2:CopyImage: copies an image with its snapshots into the Region of the call.
//
// IAM: ec2:CopyImage on the image; ec2:CreateTags on what is tagged; the use of the KMS key is
//   asked for in the caller's name.
// Errors, in order: NotSimulated, InvalidParameterValue (Region), InvalidAMIID.Malformed,
//   InvalidAMIID.NotFound, InvalidAMIID.Unavailable (pending), InvalidAMIName.Malformed,
//   InvalidAMIName.Duplicate, InvalidParameterDependency (a key without Encrypted),
//   InvalidParameterValue (tags), TagLimitExceeded, DryRunOperation.
// CloudTrail: sourceRegion, sourceImageId, name, encrypted, kmsKeyId.
//
// Deviations from AWS: Local Zones, Outposts and completion times are not simulated.
#include "services/ec2/access_storage.h"
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace copy_image {

SKYLENS_EC2_TRAIL(CopyImage)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = region_context(call);
    add_request_tags(context, specified_tags(params, "image"));
    out.push_back({action_of(call), unowned_arn(call, "image", "*"), std::move(context)});
    require_create_tags(call, params, "image", out);
    require_create_tags(call, params, "snapshot", out);
}

Result<Image> read_source(const aws::WriteCall& call, const aws::Params& params) {
    const Str region = params.str("SourceRegion");
    const std::uint16_t index = aws::find_region(region);
    if (index == aws::kNoRegion) {
        return invalid_value(region, "sourceRegion", "The Region does not exist.");
    }
    const Str id = params.str("SourceImageId");
    SKYLENS_TRY_OK(check_form(kImageId, id));
    const auto image = find_image(call.world, {call.place.account, index}, id);
    if (!image) return not_found(kImageId, {id});
    if (image->row == nullptr || image->row->state == ImageState::Available) return *image;
    return aws::error("InvalidAMIID.Unavailable", "The image ID '", id.view(),
                      "' is not available");
}

// Its own snapshot for each device; encrypted when the source's is or it is asked for.
ImageDevice copy_device(aws::WriteCall& call, const ImageDevice& source, const aws::Params& params,
                        const Str& description, const Tags& tags) {
    ImageDevice device = source;
    if (source.snapshot_id.empty()) return device;
    Snapshot snapshot;
    snapshot.id = call.world.new_id("snap-", 17);
    snapshot.volume_id = "vol-ffffffff";
    snapshot.size_gib = source.size_gib;
    snapshot.description = description;
    snapshot.encrypted =
        source.encrypted || params.flag("Encrypted") || call.here().ec2->encryption_by_default;
    if (snapshot.encrypted) {
        snapshot.kms_key_id =
            resolve_ebs_key(call.world, call.place, params.str("KmsKeyId"), call.effect);
        snapshot.state_message = use_ebs_key(call, snapshot.kms_key_id, snapshot.id);
    }
    snapshot.copy = true;
    snapshot.tags = tags;
    device.snapshot_id = snapshot.id;
    device.encrypted = snapshot.encrypted;
    begin_snapshot(call.world, call.place, std::move(snapshot), call.effect);
    return device;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(
        refuse_unsimulated(params, "CopyImage",
                           {"DestinationOutpostArn", "SnapshotCopyCompletionDurationMinutes",
                            "DestinationAvailabilityZone", "DestinationAvailabilityZoneId"}));
    State& state = call.here().ec2;
    SKYLENS_TRY(const Image source, read_source(call, params));
    SKYLENS_TRY_OK(check_image_name(state, params.str("Name")));
    if (params.has("KmsKeyId") && !params.flag("Encrypted")) {
        return aws::error("InvalidParameterDependency",
                          "The parameter KmsKeyId requires the parameter Encrypted to be set.");
    }
    SKYLENS_TRY(Tags tags, tags_for(params, "image", {"image", "snapshot"}));
    SKYLENS_TRY(const Tags snapshot_tags, tags_for(params, "snapshot", {"image", "snapshot"}));
    SKYLENS_TRY_OK(dry_run(params));
    OwnImage image;
    image.id = call.world.new_id("ami-", 17);
    image.name = params.str("Name");
    image.description = params.str("Description", source.description);
    image.architecture = source.architecture;
    image.root_device = source.root_device;
    image.platform_details = source.platform_details;
    image.usage_operation = source.usage_operation;
    image.boot_mode = source.boot_mode;
    image.imds_v2 = source.imds_v2;
    image.source_image = source.id;
    image.source_region = params.str("SourceRegion");
    image.created = call.now;
    if (params.flag("CopyImageTags") && source.row != nullptr) image.tags = source.row->tags;
    for (const Tag& tag : tags)
        put_tag(image.tags, tag);
    const Str description =
        str_of("Copied for DestinationAmi ", image.id.view(), " from SourceAmi ",
                 source.id.view(), ". Task created on ", std::to_string(call.now.ms / 1000), ".");
    for (const ImageDevice& device : source.devices) {
        image.devices.push_back(copy_device(call, device, params, description, snapshot_tags));
    }
    const Str id = image.id;
    begin_image(call.world, call.place, std::move(image), call.effect);
    return Value::object({{"ImageId", id}});
}

}  // namespace copy_image

SKYLENS_DEFINE_OP(CopyImage) = {.write = copy_image::run,
                                .requirements = copy_image::requirements,
                                .trail = {.request = copy_image::trail}};

}  // namespace skylens::ec2
