// The filters that DescribeInstances knows.
#pragma once

#include "aws/world.h"
#include "services/ec2/filters.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

const std::vector<std::string_view>& instance_filter_names();
// Adds what the instance says to the filter of that name.
void instance_filter_values(const aws::World& world, aws::Place place, const Instance& instance,
                            std::string_view name, FilterValues& out);

}  // namespace skylens::ec2
