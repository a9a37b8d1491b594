// The metrics that EC2 publishes for instances ("CloudWatch metrics that are available for your
// instances", EC2 documentation).
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// The status checks of the minute that ends now; nothing while they initialize.
void put_check_metrics(aws::World& world, aws::Place place, Instance& instance);

// What an instance with detailed monitoring did in the minute that ends now; also for its type,
// its image and all instances together.
void put_minute_metrics(aws::World& world, aws::Place place, Instance& instance);

// What an instance did in the five minutes that end now: all of it with basic monitoring, CPU
// credits and packets with detailed monitoring too.
void put_five_minute_metrics(aws::World& world, aws::Place place, Instance& instance);

}  // namespace skylens::ec2
