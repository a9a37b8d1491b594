// EC2's facade for other services and for the clock.
#pragma once

#include "aws/world.h"
#include "services/ec2/addresses.h"
#include "services/ec2/application.h"
#include "services/ec2/default_vpc.h"
#include "services/ec2/faults.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/reachability.h"
#include "services/ec2/state.h"
#include "services/ec2/tick.h"

namespace skylens::ec2 {

// Everything of EC2 that others may call: fault injection and recovery (faults.h), the state
// machine (lifecycle.h), the minute's work (tick.h), zones and addresses (addresses.h,
// default_vpc.h), whether packets arrive (reachability.h).

// What a new account has in a Region: the default VPC with a subnet per zone and a default
// security group.
void set_up_region(aws::World& world, aws::Place place);

}  // namespace skylens::ec2
