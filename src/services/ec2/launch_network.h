// Where a launch puts its instances: subnet, zone, addresses, security groups.
#pragma once

#include "services/ec2/launch_spec.h"

namespace skylens::ec2 {

// Fills in subnet_id, private_ip, public_ip, group_ids and the interface's options.
Status read_network(const aws::ReadCall& call, const aws::Params& params, LaunchSpec& spec);

}  // namespace skylens::ec2
