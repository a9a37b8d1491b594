// How a simulated AWS begins.
#pragma once

#include <cstdint>

#include "aws/world.h"

namespace skylens {

struct WorldOptions {
    std::uint64_t seed = 1;
    SimTime start = {1767603600000};  // 2026-01-05T09:00:00Z, a Monday
    aws::Profile profile = aws::Profile::Realistic;
};

// Two accounts, 111111111111 and 222222222222, with what a new AWS account has: the root user, a
// default VPC and a default event bus in every Region. Everything in it follows from the options.
aws::World new_world(const WorldOptions& options);

}  // namespace skylens
