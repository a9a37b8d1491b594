// A workload on a group, shared by its instances in service.
#pragma once

#include "aws/world.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Gives every instance in service its share, when others are in service than before.
void share_load(aws::World& world, aws::Place place, Group& group);

}  // namespace skylens::autoscaling
