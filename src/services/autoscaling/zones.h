// Availability Zones and the subnets of a group in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "aws/world.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

std::string zone_text(aws::Place place, std::uint8_t zone);     // "us-east-1a"
std::string zone_id_text(aws::Place place, std::uint8_t zone);  // "use1-az1"
// Index of the zone, or -1.
int find_zone(aws::Place place, std::string_view name);

// The zone of a subnet, or -1 for an unknown one.
int zone_of_subnet(const aws::World& world, aws::Place place, std::string_view subnet);

// The zones to launch in, best first: fewest instances of the group, then the order of the group.
std::vector<std::uint8_t> zones_by_need(const Group& group);
// The group's subnet in the zone with the fewest of its instances; empty: the default one.
Str subnet_by_need(const aws::World& world, aws::Place place, const Group& group,
                   std::uint8_t zone);
// Instances that count towards the desired capacity, in the zone or in all.
std::int64_t count_in(const Group& group, std::uint8_t zone);
std::int64_t count_all(const Group& group);

}  // namespace skylens::autoscaling
