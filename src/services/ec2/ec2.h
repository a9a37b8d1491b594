// EC2's facade for other services and for the clock.
#pragma once

#include "aws/operation.h"
#include "aws/world.h"
#include "services/ec2/addresses.h"
#include "services/ec2/application.h"
#include "services/ec2/default_vpc.h"
#include "services/ec2/faults.h"
#include "services/ec2/flow_logs.h"
#include "services/ec2/flow_records.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/reachability.h"
#include "services/ec2/resources.h"
#include "services/ec2/state.h"
#include "services/ec2/tick.h"
#include "services/ec2/vpc_events.h"

namespace skylens::ec2 {

// Everything of EC2 that others may call: fault injection and recovery (faults.h), the state
// machine (lifecycle.h), the minute's work (tick.h), zones and addresses (addresses.h,
// default_vpc.h), whether a packet arrives (reachability.h), what flow logs see (flow_records.h),
// interfaces of other services (interfaces.h).

// Would RunInstances with these parameters be accepted now? Refuses in EC2's words; changes and
// records nothing, and asks nobody for permission.
Status check_launch(const aws::ReadCall& call, const Value& params);

// Lets an instance do this from now on; nothing when there is no such instance.
void set_load(aws::World& world, aws::Place place, std::string_view instance_id, const Load& load);

// What a new account has in a Region: the default VPC with a subnet per zone and a default
// security group.
void set_up_region(aws::World& world, aws::Place place);

// Stands for everything that decides who reaches whom and changes by calls and changes of state:
// whoever remembers ways through the network forgets them when it changes.
std::uint64_t network_print(const aws::World& world, aws::Place place);
// The same for what becomes ready or ends without a word: NAT gateways, endpoints, peerings.
std::uint64_t silent_print(const aws::World& world, aws::Place place);

}  // namespace skylens::ec2
