// What volumes do over time, and the metrics that EBS publishes ("Amazon CloudWatch metrics for
// Amazon EBS", EBS documentation).
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// Shares what the instance read and wrote in the minute that ends now among its volumes, each as
// fast as it can be, and publishes it. What the volumes could not do is taken from the instance's
// own figures, so that AWS/EC2 and AWS/EBS agree. The operating system writes to the root volume;
// the rest of the load goes to all volumes alike.
void put_volume_metrics(aws::World& world, aws::Place place, Instance& instance);

}  // namespace skylens::ec2
