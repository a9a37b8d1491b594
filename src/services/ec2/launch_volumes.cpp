#include "services/ec2/launch_volumes.h"

#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/volume_types.h"

namespace skylens::ec2 {
namespace {

Status apply_type(const Value& ebs, VolumeSpec& volume, bool root) {
    volume.type = ebs.contains("VolumeType") ? ebs["VolumeType"].as_str() : volume.type;
    const VolumeType* type = find_volume_type(volume.type);
    if (type == nullptr) {
        return aws::error("InvalidParameterValue", "Invalid value '", volume.type.view(),
                          "' for VolumeType.");
    }
    if (!root || type->boot) return Ok{};
    return aws::error("BootForVolumeTypeUnsupported",
                      "The specified volume type cannot be used as a boot volume.");
}

// What the volume is made from; `of_image` when the image says it.
Status apply_snapshot(const aws::ReadCall& call, const Value& ebs, VolumeSpec& volume,
                      bool of_image) {
    if (!ebs.contains("SnapshotId")) return Ok{};
    const Str id = ebs["SnapshotId"].as_str();
    if (of_image && id != volume.snapshot_id) {
        return aws::error("InvalidBlockDeviceMapping",
                          "snapshotId cannot be modified on root device");
    }
    SKYLENS_TRY(const FoundSnapshot found, named_snapshot(call.world, call.place, id));
    if (!found.completed) {
        return aws::error("IncorrectState", "Snapshot is in invalid state - ",
                          snapshot_state_name(found.row->state));
    }
    volume.snapshot_id = id;
    volume.size_gib = found.size_gib;
    volume.encrypted = found.encrypted;
    volume.source_key = found.kms_key_id;
    return Ok{};
}

Status apply_size(const Value& ebs, VolumeSpec& volume) {
    if (!ebs.contains("VolumeSize")) {
        return volume.snapshot_id.empty() && volume.size_gib == 0
                   ? Status(missing_parameter("size/snapshot"))
                   : Status(Ok{});
    }
    const auto size = static_cast<std::int32_t>(ebs["VolumeSize"].as_int());
    if (!volume.snapshot_id.empty() && size < volume.size_gib) {
        return aws::error("InvalidBlockDeviceMapping", "Volume of size ", std::int64_t{size},
                          "GB is smaller than snapshot '", volume.snapshot_id.view(),
                          "', expect size>= ", std::int64_t{volume.size_gib}, "GB");
    }
    volume.size_gib = size;
    return Ok{};
}

Status apply_encryption(const aws::ReadCall& call, const Value& ebs, VolumeSpec& volume) {
    volume.encrypted =
        volume.encrypted || ebs["Encrypted"].as_bool() || call.here().ec2->encryption_by_default;
    volume.kms_key_id = ebs["KmsKeyId"].as_str();
    if (volume.kms_key_id.empty() || volume.encrypted) return Ok{};
    return aws::error("InvalidParameterDependency",
                      "The parameter KmsKeyId requires the parameter Encrypted to be set.");
}

Status apply_mapping(const aws::ReadCall& call, const Value& ebs, VolumeSpec& volume, bool of_image,
                     bool root) {
    SKYLENS_TRY_OK(apply_type(ebs, volume, root));
    SKYLENS_TRY_OK(apply_snapshot(call, ebs, volume, of_image));
    SKYLENS_TRY_OK(apply_size(ebs, volume));
    SKYLENS_TRY_OK(apply_encryption(call, ebs, volume));
    GivenShape given{ebs.contains("Iops"), ebs.contains("Throughput")};
    if (given.iops || ebs.contains("VolumeType")) {
        volume.iops = static_cast<std::int32_t>(ebs["Iops"].as_int());
    }
    if (given.throughput || ebs.contains("VolumeType")) {
        volume.throughput = static_cast<std::int32_t>(ebs["Throughput"].as_int());
    }
    given.iops = given.iops || volume.iops != 0;
    const VolumeShape shape{volume.type, volume.size_gib, volume.iops, volume.throughput};
    SKYLENS_TRY_OK(check_volume_shape(shape, given));
    if (ebs.contains("DeleteOnTermination")) {
        volume.delete_on_termination = ebs["DeleteOnTermination"].as_bool();
    }
    return Ok{};
}

VolumeSpec spec_of(const aws::ReadCall& call, const ImageDevice& device) {
    VolumeSpec volume;
    volume.device = device.device;
    volume.type = device.type;
    volume.size_gib = device.size_gib;
    // gp2's follow from its size.
    volume.iops = device.type == "gp2" ? 0 : device.iops;
    volume.throughput = device.throughput;
    volume.snapshot_id = device.snapshot_id;
    volume.encrypted = device.encrypted || call.here().ec2->encryption_by_default;
    volume.delete_on_termination = device.delete_on_termination;
    const auto found = find_snapshot(call.world, call.place, device.snapshot_id);
    if (found) volume.source_key = found->kms_key_id;
    return volume;
}

void complete_spec(VolumeSpec& volume) {
    VolumeShape shape{volume.type, volume.size_gib, volume.iops, volume.throughput};
    complete_volume_shape(shape);
    volume.iops = shape.iops;
    volume.throughput = shape.throughput;
}

}  // namespace

Result<std::vector<VolumeSpec>> read_volumes(const aws::ReadCall& call, const Image& image,
                                             const std::vector<Value>& given) {
    std::vector<VolumeSpec> volumes;
    for (const ImageDevice& device : image.devices)
        volumes.push_back(spec_of(call, device));
    std::vector<Str> seen;
    for (const Value& mapping : given) {
        const Str device = mapping["DeviceName"].as_str();
        if (device.empty()) return missing_parameter("deviceName");
        if (mapping.contains("VirtualName")) return aws::not_simulated("VirtualName");
        const bool root = device == image.root_device;
        if (std::find(seen.begin(), seen.end(), device) != seen.end()) {
            return aws::error("InvalidBlockDeviceMapping", "Device name '", device.view(),
                              "' appears more than once.");
        }
        seen.push_back(device);
        const auto known = std::find_if(volumes.begin(), volumes.end(),
                                        [&](const auto& other) { return other.device == device; });
        if (mapping.contains("NoDevice")) {
            if (root) return aws::not_simulated("NoDevice for the root device");
            if (known != volumes.end()) volumes.erase(known);
            continue;
        }
        if (known != volumes.end()) {
            SKYLENS_TRY_OK(apply_mapping(call, mapping["Ebs"], *known, true, root));
            continue;
        }
        // Volumes added at the launch are gp2 and outlive the instance by default.
        VolumeSpec volume;
        volume.delete_on_termination = false;
        volume.device = device;
        volume.type = "gp2";
        volume.size_gib = 0;
        SKYLENS_TRY_OK(apply_mapping(call, mapping["Ebs"], volume, false, false));
        volumes.push_back(std::move(volume));
    }
    for (VolumeSpec& volume : volumes)
        complete_spec(volume);
    return volumes;
}

}  // namespace skylens::ec2
