// The block devices of a launch.
#pragma once

#include "services/ec2/launch_spec.h"

namespace skylens::ec2 {

// The image's volumes as changed by BlockDeviceMappings, then the further ones; the first is the
// root volume. Refuses what cannot be, in EC2's words.
Result<std::vector<VolumeSpec>> read_volumes(const aws::ReadCall& call, const Image& image,
                                             const std::vector<Value>& given);

}  // namespace skylens::ec2
