// Curves as scenarios and instructors write them.
#pragma once

#include "services/ec2/load.h"
#include "traffic/reader.h"

namespace skylens::traffic {

// The curve at that member: a number or one of
//   {"constant": 85}
//   {"ramp": {"from": 5, "to": 95, "over": "PT30M"}}
//   {"spike": {"base": 10, "peak": 95, "at": "PT10M", "for": "PT5M"}}
//   {"wave": {"low": 10, "high": 70, "period": "PT24H"}}   low at the start and after each period
//   {"list": {"values": [10, 20, 90], "every": "PT5M"}}    the last value stays
// with values from 0 to `most`.
Result<ec2::Curve> read_curve(const Reader& reader, std::string_view name, double most);

}  // namespace skylens::traffic
