// CPU credits of burstable instances ("Key concepts for burstable performance instances", EC2
// documentation). One credit is one vCPU at 100 % for one minute.
#pragma once

#include "base/time.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state_instance.h"

namespace skylens::ec2 {

// What an instance was given of the CPU it wanted.
struct CreditSpending {
    double used = 0;     // vCPU-minutes
    double charged = 0;  // surplus credits above what 24 hours earn
};

// Lets an instance of that type, which wants `wanted` vCPU-minutes within `minutes`, earn and
// spend. Standard mode: with credits left it runs as fast as it wants; near the end of its
// balance it slows down towards its baseline within about a quarter of an hour. Unlimited mode:
// it always gets what it wants and spends surplus credits, later paid back from what it earns.
CreditSpending spend_credits(Credits& credits, const InstanceType& type, double wanted,
                             double minutes);

// The balance after a launch or a start: launch credits for T2 in standard mode, what was kept
// for the later families.
void credits_on_start(Credits& credits, const InstanceType& type, SimTime now);
// T2 loses its balance, the others keep it for seven days. Gives the surplus that is charged.
double credits_on_stop(Credits& credits, const InstanceType& type, SimTime now);
// Changes the mode. Gives the surplus that is charged when unlimited ends.
double set_unlimited(Credits& credits, bool unlimited);

}  // namespace skylens::ec2
