// The fields of flow log records ("Flow log records", VPC User Guide).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// "${version} ${account-id} ${interface-id} …": the default format.
std::string_view default_flow_format();

// The names in a format, in order. Refuses what is no list of ${field}s and unknown fields with
// AWS's InvalidParameter, and known fields that are not simulated.
Result<std::vector<std::string>> read_flow_format(std::string_view format);

// One line. `totals` null: nothing was seen in that window (NODATA).
struct FlowLine {
    const aws::World& world;
    aws::Place place;
    const NetworkInterface& card;
    const FlowKey& key;
    const FlowTotals* totals;
    SimTime end;  // of the window
};
std::string flow_line(const std::vector<std::string>& fields, const FlowLine& line);

}  // namespace skylens::ec2
