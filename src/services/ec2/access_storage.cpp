#include "services/ec2/access_storage.h"

#include "services/ec2/addresses.h"
#include "services/ec2/images.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

void add_volume_keys(const aws::ReadCall& call, const Volume& volume, Value& context) {
    context.set("ec2:VolumeID", volume.id);
    context.set("ec2:VolumeType", volume.type);
    context.set("ec2:VolumeSize", volume.size_gib);
    if (volume.iops != 0) context.set("ec2:VolumeIops", volume.iops);
    if (volume.throughput != 0) context.set("ec2:VolumeThroughput", volume.throughput);
    context.set("ec2:Encrypted", volume.encrypted);
    context.set("ec2:AvailabilityZone", zone_name(call.place.region, volume.zone));
    if (!volume.snapshot_id.empty()) {
        context.set("ec2:ParentSnapshot", unowned_arn(call, "snapshot", volume.snapshot_id));
    }
    add_resource_tags(context, volume.tags);
}

}  // namespace

Str unowned_arn(const aws::ReadCall& call, std::string_view type, std::string_view id) {
    return str_of("arn:aws:ec2:", aws::region_name(call.place.region), "::", type, "/", id);
}

void require_volume_id(const aws::ReadCall& call, std::string_view id, aws::Requirements& out) {
    Value context = region_context(call);
    const Volume* volume = call.here().ec2->volumes.find(id);
    if (volume != nullptr) add_volume_keys(call, *volume, context);
    out.push_back({action_of(call), resource_arn(call, "volume", id), std::move(context)});
}

void require_volume(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_volume_id(call, params.str("VolumeId"), out);
}

void require_snapshot_id(const aws::ReadCall& call, std::string_view id, aws::Requirements& out) {
    Value context = region_context(call);
    const auto found = find_snapshot(call.world, call.place, id);
    if (found && found->row != nullptr) {
        const Snapshot& row = *found->row;
        context.set("ec2:SnapshotID", row.id);
        context.set("ec2:Owner", call.world.accounts[found->account].id);
        context.set("ec2:ParentVolume", resource_arn(call, "volume", row.volume_id));
        context.set("ec2:VolumeSize", row.size_gib);
        context.set("ec2:Encrypted", row.encrypted);
        if (found->own) add_resource_tags(context, row.tags);
    }
    out.push_back({action_of(call), unowned_arn(call, "snapshot", id), std::move(context)});
}

void require_snapshot(const aws::ReadCall& call, const aws::Params& params,
                      aws::Requirements& out) {
    require_snapshot_id(call, params.str("SnapshotId"), out);
}

void require_new_snapshot(const aws::ReadCall& call, const aws::Params& params,
                          std::string_view volume_id, aws::Requirements& out) {
    Value context = region_context(call);
    const Volume* volume = call.here().ec2->volumes.find(volume_id);
    if (volume != nullptr) {
        context.set("ec2:ParentVolume", resource_arn(call, "volume", volume_id));
        context.set("ec2:VolumeSize", volume->size_gib);
        context.set("ec2:Encrypted", volume->encrypted);
    }
    add_request_tags(context, specified_tags(params, "snapshot"));
    out.push_back({action_of(call), unowned_arn(call, "snapshot", "*"), std::move(context)});
}

void require_image_id(const aws::ReadCall& call, std::string_view id, aws::Requirements& out) {
    Value context = region_context(call);
    const auto image = find_image(call.world, call.place, id);
    if (image) {
        context.set("ec2:ImageID", image->id).set("ec2:ImageType", "machine");
        context.set("ec2:Owner", image->owner_alias.empty() ? image->owner_id : image->owner_alias);
        context.set("ec2:Public", image->row == nullptr || image->row->is_public);
        context.set("ec2:RootDeviceType", "ebs");
        if (image->row != nullptr && image->account == call.place.account) {
            add_resource_tags(context, image->row->tags);
        }
    }
    out.push_back({action_of(call), unowned_arn(call, "image", id), std::move(context)});
}

void require_image(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_image_id(call, params.str("ImageId"), out);
}

}  // namespace skylens::ec2
