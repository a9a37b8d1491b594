// Places inside a value: "NetworkInterfaces[0].SubnetId".
#pragma once

#include <string_view>

#include "base/value.h"

namespace skylens::shell {

// What is there; null when nothing is.
const Value& value_at(const Value& root, std::string_view path);
// Puts it there and makes the objects and lists on the way. An index must be 0 or that of an
// element or the next one.
void set_value_at(Value& root, std::string_view path, Value value);

}  // namespace skylens::shell
