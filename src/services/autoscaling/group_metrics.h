// AWS/AutoScaling metrics of groups that have them enabled.
#pragma once

#include "aws/world.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// What the group looked like in the minute that just ended.
void put_group_metrics(aws::World& world, aws::Place place, Group& group);

}  // namespace skylens::autoscaling
