// Resources as the API shows them.
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of Reservations[].Instances[].
Value instance_value(const aws::World& world, aws::Place place, const Instance& instance);
// Reservation with the instances of those ids, which belong to one reservation.
Value reservation_value(const aws::World& world, aws::Place place, const std::vector<Str>& ids);
// The same as RunInstances answers it, when the volumes are yet to be attached.
Value launch_value(const aws::World& world, aws::Place place, const std::vector<Str>& ids);
// [{"GroupId", "GroupName"}].
Value groups_value(const State& state, const std::vector<Str>& group_ids);

}  // namespace skylens::ec2
