#include "services/ec2/launch_volumes.h"

#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

// "Amazon EBS volume types".
struct VolumeType {
    std::string_view name;
    std::int32_t size_min;
    std::int32_t size_max;
    std::int32_t iops_min;  // 0: cannot be given
    std::int32_t iops_max;
    bool boot;
};

constexpr VolumeType kVolumeTypes[] = {
    {"gp2", 1, 16384, 0, 0, true},         {"gp3", 1, 65536, 3000, 80000, true},
    {"io1", 4, 16384, 100, 64000, true},   {"io2", 4, 65536, 100, 256000, true},
    {"sc1", 125, 16384, 0, 0, false},      {"st1", 125, 16384, 0, 0, false},
    {"standard", 1, 1024, 0, 0, true},
};

constexpr std::int32_t kGp3Throughput = 125;
constexpr std::int32_t kGp3ThroughputMax = 2000;

const VolumeType* find_volume_type(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(kVolumeTypes), std::end(kVolumeTypes),
                     [&](const VolumeType& type) { return type.name == name; });
    return found == std::end(kVolumeTypes) ? nullptr : found;
}

// What a volume performs when nothing is asked for.
void complete(VolumeSpec& volume) {
    if (volume.type == "gp3") {
        if (volume.iops == 0) volume.iops = 3000;
        if (volume.throughput == 0) volume.throughput = kGp3Throughput;
    } else if (volume.type == "gp2") {
        volume.iops = std::min(16000, std::max(100, volume.size_gib * 3));
    }
}

Status check_size(const VolumeSpec& volume, const VolumeType& type) {
    if (volume.size_gib >= type.size_min && volume.size_gib <= type.size_max) return Ok{};
    return aws::error("InvalidParameterValue", "Volume of ", std::int64_t{volume.size_gib},
                      "GiB is ", volume.size_gib < type.size_min ? "too small" : "too large",
                      " for volume type ", type.name, "; ",
                      volume.size_gib < type.size_min ? "minimum is " : "maximum is ",
                      std::int64_t{volume.size_gib < type.size_min ? type.size_min : type.size_max},
                      "GiB");
}

Status check_performance(const VolumeSpec& volume, const VolumeType& type, const Value& ebs) {
    if (ebs.contains("Iops") && type.iops_max == 0) {
        return aws::error("InvalidParameterCombination", "The parameter iops is not supported for ",
                          type.name, " volumes.");
    }
    if (!ebs.contains("Iops") && (type.name == "io1" || type.name == "io2")) {
        return aws::error("MissingParameter", "The request must contain the parameter iops");
    }
    if (ebs.contains("Iops") && (volume.iops < type.iops_min || volume.iops > type.iops_max)) {
        return aws::error("InvalidParameterValue", "Volume iops of ", std::int64_t{volume.iops},
                          volume.iops < type.iops_min ? " is too low; minimum is "
                                                      : " is too high; maximum is ",
                          std::int64_t{volume.iops < type.iops_min ? type.iops_min : type.iops_max},
                          ".");
    }
    if (ebs.contains("Throughput") && type.name != "gp3") {
        return aws::error("InvalidParameterCombination",
                          "The parameter throughput is not supported for ", type.name, " volumes.");
    }
    if (ebs.contains("Throughput") &&
        (volume.throughput < kGp3Throughput || volume.throughput > kGp3ThroughputMax)) {
        return aws::error("InvalidParameterValue", "Throughput of ",
                          std::int64_t{volume.throughput}, " is not valid: it must be between 125 "
                          "and 2000.");
    }
    return Ok{};
}

Status apply(const Value& ebs, VolumeSpec& volume, bool root) {
    volume.type = ebs.contains("VolumeType") ? ebs["VolumeType"].as_str() : volume.type;
    const VolumeType* type = find_volume_type(volume.type);
    if (type == nullptr) {
        return aws::error("InvalidParameterValue", "Invalid value '", volume.type.view(),
                          "' for VolumeType.");
    }
    if (root && !type->boot) {
        return aws::error("BootForVolumeTypeUnsupported",
                          "The specified volume type cannot be used as a boot volume.");
    }
    if (root && ebs.contains("Encrypted") && ebs["Encrypted"].as_bool()) volume.encrypted = true;
    if (!root) volume.encrypted = ebs["Encrypted"].as_bool();
    volume.kms_key_id = ebs["KmsKeyId"].as_str();
    if (!volume.kms_key_id.empty()) return aws::not_simulated("KmsKeyId of a volume");
    if (ebs.contains("SnapshotId") && ebs["SnapshotId"].as_str() != volume.snapshot_id.view()) {
        return aws::error("InvalidSnapshot.NotFound", "The snapshot '",
                          ebs["SnapshotId"].as_string(), "' does not exist.");
    }
    if (ebs.contains("VolumeSize")) {
        const auto size = static_cast<std::int32_t>(ebs["VolumeSize"].as_int());
        if (root && size < volume.size_gib) {
            return aws::error("InvalidBlockDeviceMapping", "Volume of size ", std::int64_t{size},
                              "GB is smaller than snapshot '", volume.snapshot_id.view(),
                              "', expect size>= ", std::int64_t{volume.size_gib}, "GB");
        }
        volume.size_gib = size;
    } else if (!root) {
        return missing_parameter("size/snapshot");
    }
    SKYLENS_TRY_OK(check_size(volume, *type));
    volume.iops = static_cast<std::int32_t>(ebs["Iops"].as_int());
    volume.throughput = static_cast<std::int32_t>(ebs["Throughput"].as_int());
    SKYLENS_TRY_OK(check_performance(volume, *type, ebs));
    if (ebs.contains("DeleteOnTermination")) {
        volume.delete_on_termination = ebs["DeleteOnTermination"].as_bool();
    }
    return Ok{};
}

}  // namespace

Result<std::vector<VolumeSpec>> read_volumes(const Image& image, const std::vector<Value>& given) {
    std::vector<VolumeSpec> volumes(1);
    volumes[0].device = image.root_device;
    volumes[0].type = image.volume_type;
    volumes[0].size_gib = image.size_gib;
    volumes[0].snapshot_id = image.snapshot_id;
    for (const Value& mapping : given) {
        const Str device = mapping["DeviceName"].as_str();
        if (device.empty()) return missing_parameter("deviceName");
        if (mapping.contains("VirtualName")) return aws::not_simulated("VirtualName");
        if (mapping.contains("NoDevice")) return aws::not_simulated("NoDevice");
        const bool root = device == image.root_device;
        const bool again = std::any_of(volumes.begin() + 1, volumes.end(), [&](const auto& other) {
            return other.device == device;
        });
        if (again) {
            return aws::error("InvalidBlockDeviceMapping", "Device name '", device.view(),
                              "' appears more than once.");
        }
        if (root) {
            SKYLENS_TRY_OK(apply(mapping["Ebs"], volumes[0], true));
            continue;
        }
        // Volumes added at the launch are gp2 and outlive the instance by default.
        VolumeSpec volume;
        volume.delete_on_termination = false;
        volume.device = device;
        volume.type = "gp2";
        SKYLENS_TRY_OK(apply(mapping["Ebs"], volume, false));
        volumes.push_back(std::move(volume));
    }
    for (VolumeSpec& volume : volumes) complete(volume);
    return volumes;
}

}  // namespace skylens::ec2
