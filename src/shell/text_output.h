// `--output text` and `--output table` of the AWS CLI.
#pragma once

#include <string>
#include <string_view>

#include "base/value.h"

namespace skylens::shell {

// Tab-separated lines: an object's scalars in the order of their names, behind the upper-case name
// of the member it stands in.
std::string text_output(const Value& result);

// Boxes of at most 80 columns where they fit; sections that do not fit are turned on their side.
// `title` is the operation's name.
std::string table_output(std::string_view title, const Value& result);

// As ruamel writes it: members in the order of their names, words quoted where YAML would take them
// for something else.
std::string yaml_output(const Value& result);

// A scalar as Python's str() writes it: True, None, 80.0.
std::string python_str(const Value& value);

}  // namespace skylens::shell
