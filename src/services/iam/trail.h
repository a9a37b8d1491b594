// How IAM and STS write times in CloudTrail records.
#pragma once

#include "base/time.h"
#include "base/value.h"

namespace skylens::iam {

// "Jan 5, 2026 9:12:00 AM" (IAM), "Jan 5, 2026, 9:12:00 AM" with a comma (STS).
Str trail_date(SimTime time, bool comma);

}  // namespace skylens::iam
