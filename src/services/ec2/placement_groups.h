// Placement groups as the API shows them.
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of PlacementGroups[].
Value placement_group_value(const aws::World& world, aws::Place place, const PlacementGroup& group);

}  // namespace skylens::ec2
