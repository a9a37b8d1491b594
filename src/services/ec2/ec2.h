// EC2's facade for other services and for the clock.
#pragma once

#include "aws/world.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/tick.h"

namespace skylens::ec2 {

// What a new account has in a Region: the default VPC with a subnet per zone and a default
// security group.
void set_up_region(aws::World& world, aws::Place place);

}  // namespace skylens::ec2
