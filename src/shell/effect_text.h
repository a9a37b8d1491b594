// Effects for the terminal and for programs.
#pragma once

#include <string>

#include "aws/world.h"

namespace skylens::shell {

// {"id", "time", "lane", "kind", "subject", "account", "region", "cause", "data"}.
Value effect_json(const aws::World& world, const sim::Effect& effect);

// "#12 2026-01-05T09:05:00Z CloudTrail TrailRecord RunInstances (us-east-1), because of #11".
std::string effect_line(const aws::World& world, const sim::Effect& effect);

std::string_view lane_name(aws::Lane lane);

}  // namespace skylens::shell
