// Makes instances.
#pragma once

#include <vector>

#include "services/ec2/launch_spec.h"

namespace skylens::ec2 {

// Launches as many of spec.count_max instances as the subnet has addresses for, each with its
// network interface and volumes, and begins their pending state. Tells Config through `call`.
// Gives their ids.
std::vector<Str> launch(aws::WriteCall& call, const LaunchSpec& spec);

}  // namespace skylens::ec2
