// What shows through of Python in the AWS CLI: how it reads numbers and words its errors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/value.h"

namespace skylens::shell {

// int(text) and float(text). Errors are general errors in Python's words; a whole number beyond 64
// bits is refused, too.
Result<std::int64_t> python_int(std::string_view text);
Result<double> python_float(std::string_view text);

// repr(text): single quotes, or double quotes around text with single quotes.
std::string python_repr(std::string_view text);

// json.loads(text). The error's message is Python's: "Expecting value: line 1 column 1 (char 0)".
Result<Value> python_json(std::string_view text);

}  // namespace skylens::shell
