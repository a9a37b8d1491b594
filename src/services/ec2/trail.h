// EC2's requestParameters in CloudTrail: lists are {"items": [...]} under names of their own
// ("instancesSet", "filterSet"), everything else as in the service model.
#pragma once

#include <string_view>

#include "base/value.h"

namespace skylens::ec2 {

// requestParameters of the operation of that name.
Value trail_request(std::string_view operation, const Value& params);

}  // namespace skylens::ec2

// In ops/<operation>.cpp, inside the operation's namespace: defines `trail`.
#define SKYLENS_EC2_TRAIL(Name) \
    static Value trail(const Value& params) { return ::skylens::ec2::trail_request(#Name, params); }
