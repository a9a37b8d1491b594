// How parameters and results look in a CloudTrail record: lowerCamel names, EC2's {"items": [...]}
// lists and epoch times, secrets hidden.
#pragma once

#include "aws/catalog.h"

namespace skylens::cloudtrail {

// `value` has the catalog's shape `index`; gives what CloudTrail writes for it.
Value trail_value(const aws::ServiceModel& service, aws::ShapeIndex index, const Value& value);

}  // namespace skylens::cloudtrail
