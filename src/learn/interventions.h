// What a scenario or an instructor does besides calls.
#pragma once

#include "aws/world.h"
#include "base/result.h"

namespace skylens::learn {

// {"instance": "i-…", "kind": "system-check", "clear": false}: breaks the instance, or repairs it.
// Refuses as ec2::parse_fault, inject_fault and clear_fault do.
Status perform_fault(aws::World& world, aws::Place place, const Value& details);

// {"instance": "i-…", "cpu": {…}, …}: puts load on it. Refuses as traffic::parse_workload and
// set_workload do.
Status perform_workload(aws::World& world, aws::Place place, const Value& details);

// {"user": "dana" or "root", "success": true, "mfa": false, "sourceIp", "userAgent"}: somebody
// tries to sign in to the console. Refuses as iam::sign_in does.
Status perform_sign_in(aws::World& world, aws::Place place, const Value& details);

// Whichever of the three `kind` names: "fault", "workload" or "signin".
Status perform_intervention(aws::World& world, aws::Place place, std::string_view kind,
                            const Value& details);

}  // namespace skylens::learn
