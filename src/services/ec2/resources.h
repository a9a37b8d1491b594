// What happens to EC2's resources by themselves: one pending event for all kinds.
#pragma once

#include "aws/world.h"

namespace skylens::ec2 {

// EventKind::Ec2Resource: the id's prefix tells whose event it is.
void on_resource(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
