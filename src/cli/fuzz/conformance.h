// Whether an answer has the shape that the API catalog gives it.
#pragma once

#include <string>

#include "aws/catalog.h"
#include "base/value.h"

namespace skylens::cli {

// Empty when `value` conforms; else what does not and where ("/Instances/0/State: …").
std::string nonconformance(const aws::ServiceModel& service, aws::ShapeIndex shape,
                           const Value& value, const std::string& where = "");

}  // namespace skylens::cli
