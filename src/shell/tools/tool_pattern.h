// Regular expressions as the text tools take them.
#pragma once

#include <string>
#include <string_view>

#include "base/regex_search.h"

namespace skylens::shell::script {

// `extended` as with -E; otherwise a basic expression. The error is ready to print.
Result<RegexSearch> compile_tool_pattern(const std::string& tool, std::string_view pattern,
                                         bool extended, RegexSearch::Options how);

}  // namespace skylens::shell::script
