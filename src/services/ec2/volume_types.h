// What EBS volume types can be ("Amazon EBS volume types", EBS documentation).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/value.h"
#include "services/ec2/state_volume.h"

namespace skylens::ec2 {

struct VolumeType {
    std::string_view name;
    std::int32_t size_min;  // GiB
    std::int32_t size_max;
    std::int32_t iops_min;  // 0: cannot be given
    std::int32_t iops_max;
    std::int32_t iops_per_gib;  // at most, when they are given
    bool boot;
};

// Null for none.
const VolumeType* find_volume_type(std::string_view name);

// Which figures of a shape were asked for, and not left to EC2.
struct GivenShape {
    bool iops = false;
    bool throughput = false;
};

// Refuses what the type cannot be: sizes, IOPS, throughput and their ratios, in EC2's words and
// order. The shape's type must exist.
Status check_volume_shape(const VolumeShape& shape, const GivenShape& given);
// Fills in what the type performs when nothing was asked for.
void complete_volume_shape(VolumeShape& shape);

// What a volume can do now.
struct VolumeLimits {
    double iops = 0;        // operations a second, without bursting
    double throughput = 0;  // MiB a second, without bursting
    double burst_iops = 0;  // while the bucket lasts; 0: it does not burst
    double burst_throughput = 0;
    double bucket = 0;  // I/O credits (gp2) or MiB (st1, sc1)
};
VolumeLimits limits_of(const Volume& volume);

}  // namespace skylens::ec2
