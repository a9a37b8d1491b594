// Status checks ("Status checks for Amazon EC2 instances", EC2 documentation): every minute, from
// a few minutes after the start on; they cannot be switched off.
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

std::string_view check_result_name(CheckResult result);  // "ok", "impaired", "initializing", …

// The instance has begun to run: initializing until the first results are there.
void begin_checks(aws::World& world, Instance& instance);
// It does not run any more: not applicable.
void end_checks(Instance& instance);
// One round of checks. Writes down changes of a result, caused by the fault or its repair.
void run_checks(aws::World& world, aws::Place place, Instance& instance);

}  // namespace skylens::ec2
