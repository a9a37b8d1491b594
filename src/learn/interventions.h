// What a scenario or an instructor does besides calls.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "base/result.h"

namespace skylens::learn {

// Carries it out. `kind` is "fault" (see traffic::parse_fault), "workload" (see
// traffic::parse_workload), "agent" (see traffic::read_agent) or "signin" ({"user": "dana" or
// "root", "success": true, "mfa": false, "sourceIp", "userAgent"}: somebody tries to sign in to
// the console), and `details` what those read. Refuses what they and their counterparts refuse,
// and then changes nothing.
Status perform_intervention(aws::World& world, aws::Place place, std::string_view kind,
                            const Value& details);

// Whether the details can be read at all; ids may be names that stand for them. The error's
// message begins with the place of the mistake: "cpu.ramp.to: a number is needed".
Status check_intervention(std::string_view kind, const Value& details);

// "fault", "workload", "agent" or "signin".
bool is_intervention(std::string_view kind);

}  // namespace skylens::learn
