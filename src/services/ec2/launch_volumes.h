// The block devices of a launch.
#pragma once

#include "services/ec2/launch_spec.h"

namespace skylens::ec2 {

// The image's root volume as changed by BlockDeviceMappings, then the further volumes.
Result<std::vector<VolumeSpec>> read_volumes(const Image& image, const std::vector<Value>& given);

}  // namespace skylens::ec2
