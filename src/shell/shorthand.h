// The AWS CLI's shorthand syntax: Key=value,Key2=a,b,Key3=[x,{y=z}].
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "aws/catalog.h"
#include "base/value.h"

namespace skylens::shell {

// Gives the bytes of a file, or an error whose message says why not.
using FileReader = std::function<Result<std::string>(std::string_view path)>;

// Text to an object of texts, lists and objects. `Key@=file://x` reads a file by `read_file`.
// Errors are ParamValidation without the argument's name: "Expected: '=', received: ..." with the
// text and a caret below the place; "Second instance of key ...".
Result<Value> parse_shorthand(std::string_view text, const FileReader& read_file);

// Gives the texts in `value` the types of the shape: numbers, booleans, one text as a list. Errors
// are those of Python's conversions (general errors). What does not fit is left as it is, for the
// validation of the parameters to name it.
Status apply_types(const aws::ServiceModel& service, aws::ShapeIndex shape, Value& value);

}  // namespace skylens::shell
