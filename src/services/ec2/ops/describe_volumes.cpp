// ec2:DescribeVolumes: EBS volumes.
//
// IAM: ec2:DescribeVolumes on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidParameterValue (not a volume's id),
//   InvalidVolumeID.Malformed, InvalidVolume.NotFound, DryRunOperation.
// CloudTrail: read-only; volumeSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/addresses.h"
#include "services/ec2/describe.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace describe_volumes {

SKYLENS_EC2_TRAIL(DescribeVolumes)

const Listing kListing = {
    "DescribeVolumes", "Volumes", "VolumeIds", &kVolumeId,
    {"attachment.attach-time", "attachment.delete-on-termination", "attachment.device",
     "attachment.instance-id", "attachment.status", "availability-zone", "availability-zone-id",
     "create-time", "encrypted", "multi-attach-enabled", "size", "snapshot-id", "status",
     "volume-id", "volume-type"}};

void attachment_values(const Volume& volume, std::string_view name, FilterValues& out) {
    if (volume.instance_id.empty()) return;
    if (name == "attachment.attach-time") out.add(iso_time(volume.attached));
    if (name == "attachment.delete-on-termination") out.add(volume.delete_on_termination);
    if (name == "attachment.device") out.add(volume.device);
    if (name == "attachment.instance-id") out.add(volume.instance_id);
    if (name == "attachment.status") out.add(attachment_state_name(volume.attachment));
}

void lookup(const aws::ReadCall& call, const Volume& volume, std::string_view name,
            FilterValues& out) {
    attachment_values(volume, name, out);
    if (name == "volume-id") out.add(volume.id);
    if (name == "volume-type") out.add(volume.type);
    if (name == "size") out.add(volume.size_gib);
    if (name == "snapshot-id") out.add(volume.snapshot_id);
    if (name == "encrypted") out.add(volume.encrypted);
    if (name == "multi-attach-enabled") out.add(false);
    if (name == "create-time") out.add(iso_time(volume.created));
    if (name == "status") out.add(volume_state_name(volume.state));
    if (name == "availability-zone") out.add(zone_name(call.place.region, volume.zone));
    if (name == "availability-zone-id") out.add(zone_id(call.place.region, volume.zone));
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->volumes,
        [&](const Volume& volume, std::string_view name, FilterValues& out) {
            lookup(call, volume, name, out);
        },
        [&](const Volume& volume) { return volume_value(call.place, volume); });
}

}  // namespace describe_volumes

SKYLENS_DEFINE_OP(DescribeVolumes) = {.read = describe_volumes::run,
                                      .trail = {.request = describe_volumes::trail}};

}  // namespace skylens::ec2
