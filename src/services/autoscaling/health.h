// Health checks of the instances in service.
#pragma once

#include "aws/world.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Looks at every instance in service: EC2's state and status checks always, Elastic Load Balancing
// and EBS when the group asks for them ("Health checks for instances in an Auto Scaling group").
// True when it found one that was healthy and is not any more.
bool check_health(aws::World& world, aws::Place place, Group& group);

void mark_unhealthy(aws::World& world, aws::Place place, const Group& group,
                    GroupInstance& instance, std::string_view why, sim::EffectId cause);

}  // namespace skylens::autoscaling
