// Which resources a call touched, as the event history lists them.
#pragma once

#include <vector>

#include "aws/operation.h"
#include "services/cloudtrail/state.h"

namespace skylens::cloudtrail {

// Type and name of every resource named by the parameters and the result, without repetition, in
// the order in which they appear.
std::vector<aws::ChangedResource> touched_resources(const Record& record);

}  // namespace skylens::cloudtrail
