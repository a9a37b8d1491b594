#include "services/ec2/volume_types.h"

#include <algorithm>
#include <cstdio>

#include "aws/errors.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr VolumeType kVolumeTypes[] = {
    {"gp2", 1, 16384, 0, 0, 0, true},        {"gp3", 1, 65536, 3000, 80000, 500, true},
    {"io1", 4, 16384, 100, 64000, 50, true}, {"io2", 4, 65536, 100, 256000, 1000, true},
    {"sc1", 125, 16384, 0, 0, 0, false},     {"st1", 125, 16384, 0, 0, 0, false},
    {"standard", 1, 1024, 0, 0, 0, true},
};

constexpr std::int32_t kGp3Throughput = 125;
constexpr std::int32_t kGp3ThroughputMax = 2000;
constexpr std::int32_t kGp3Iops = 3000;
constexpr double kGp2Bucket = 5400000;  // I/O credits

// "187.500000", as EC2 writes ratios.
std::string ratio_text(std::int64_t above, std::int64_t below) {
    const std::int64_t millionths = (above * 1000000 + below / 2) / below;
    char text[48];
    std::snprintf(text, sizeof text, "%lld.%06lld", static_cast<long long>(millionths / 1000000),
                  static_cast<long long>(millionths % 1000000));
    return text;
}

Status check_size(const VolumeShape& shape, const VolumeType& type) {
    if (shape.size_gib >= type.size_min && shape.size_gib <= type.size_max) return Ok{};
    const bool small = shape.size_gib < type.size_min;
    return aws::error("InvalidParameterValue", "Volume of ", std::int64_t{shape.size_gib},
                      "GiB is ", small ? "too small" : "too large", " for volume type ", type.name,
                      "; ", small ? "minimum is " : "maximum is ",
                      std::int64_t{small ? type.size_min : type.size_max}, "GiB");
}

Status check_iops(const VolumeShape& shape, const VolumeType& type) {
    if (shape.iops < type.iops_min || shape.iops > type.iops_max) {
        const bool low = shape.iops < type.iops_min;
        return aws::error("InvalidParameterValue", "Volume iops of ", std::int64_t{shape.iops},
                          low ? " is too low; minimum is " : " is too high; maximum is ",
                          std::int64_t{low ? type.iops_min : type.iops_max}, ".");
    }
    // Every gp3 volume has its 3,000 IOPS, however small.
    if (type.name == "gp3" && shape.iops == kGp3Iops) return Ok{};
    if (std::int64_t{shape.iops} > std::int64_t{type.iops_per_gib} * shape.size_gib) {
        return aws::error("InvalidParameterValue", "Iops to volume size ratio of ",
                          ratio_text(shape.iops, shape.size_gib), " is too high; maximum is ",
                          std::int64_t{type.iops_per_gib});
    }
    return Ok{};
}

Status check_throughput(const VolumeShape& shape) {
    if (shape.throughput < kGp3Throughput || shape.throughput > kGp3ThroughputMax) {
        const bool low = shape.throughput < kGp3Throughput;
        return aws::error("InvalidParameterValue", "Volume throughput of ",
                          std::int64_t{shape.throughput},
                          low ? " is too low; minimum is " : " is too high; maximum is ",
                          std::int64_t{low ? kGp3Throughput : kGp3ThroughputMax}, ".");
    }
    const std::int32_t iops = shape.iops == 0 ? kGp3Iops : shape.iops;
    if (shape.throughput * 4 <= iops) return Ok{};
    return aws::error("InvalidParameterValue", "Throughput (MiBps) to iops ratio of ",
                      ratio_text(shape.throughput, iops),
                      " is too high; maximum is 0.250000 MiBps per iops.");
}

}  // namespace

const VolumeType* find_volume_type(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(kVolumeTypes), std::end(kVolumeTypes),
                     [&](const VolumeType& type) { return type.name == name; });
    return found == std::end(kVolumeTypes) ? nullptr : found;
}

Status check_volume_shape(const VolumeShape& shape, const GivenShape& given) {
    const VolumeType& type = *find_volume_type(shape.type);
    SKYLENS_TRY_OK(check_size(shape, type));
    if (given.iops && type.iops_max == 0) {
        return aws::error("InvalidParameterCombination", "The parameter iops is not supported for ",
                          type.name, " volumes.");
    }
    if (!given.iops && (type.name == "io1" || type.name == "io2")) return missing_parameter("iops");
    if (given.iops) SKYLENS_TRY_OK(check_iops(shape, type));
    if (given.throughput && type.name != "gp3") {
        return aws::error("InvalidParameterCombination",
                          "The parameter throughput is not supported for ", type.name, " volumes.");
    }
    return given.throughput ? check_throughput(shape) : Status(Ok{});
}

void complete_volume_shape(VolumeShape& shape) {
    if (shape.type == "gp3") {
        if (shape.iops == 0) shape.iops = kGp3Iops;
        if (shape.throughput == 0) shape.throughput = kGp3Throughput;
    } else if (shape.type == "gp2") {
        shape.iops = std::min(16000, std::max(100, shape.size_gib * 3));
    }
}

VolumeLimits limits_of(const Volume& volume) {
    VolumeLimits limits;
    const double size = volume.size_gib;
    limits.iops = volume.iops;
    limits.throughput = 1000;
    if (volume.type == "gp3") limits.throughput = volume.throughput;
    if (volume.type == "io2") limits.throughput = 4000;
    if (volume.type == "gp2") {
        limits.throughput = size <= 170 ? 128 : 250;
        if (volume.iops < 3000) {
            limits.burst_iops = 3000;
            limits.bucket = kGp2Bucket;
        }
    }
    if (volume.type == "st1" || volume.type == "sc1") {
        const bool fast = volume.type == "st1";
        limits.iops = fast ? 500 : 250;
        limits.throughput = std::min(fast ? 500.0 : 192.0, size / 1024 * (fast ? 40 : 12));
        limits.burst_throughput = std::min(fast ? 500.0 : 250.0, size / 1024 * (fast ? 250 : 80));
        limits.bucket = size * 1024;  // a TiB of credits for each TiB
    }
    if (volume.type == "standard") {
        limits.iops = 200;
        limits.throughput = 90;
    }
    return limits;
}

}  // namespace skylens::ec2
