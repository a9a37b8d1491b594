// What can be seen in the text of a JMESPath expression without understanding it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skylens::shell {

// How deep brackets stand in each other, outside quotes.
int bracket_depth(std::string_view expression);

// The first name before "(" that is none of JMESPath's functions; empty for none.
std::string unknown_function(std::string_view expression);

// The expression with every `literal` that is no JSON as text: the AWS CLI's jmespath still takes
// `running` for `"running"` (JEP 12).
std::string with_literals_quoted(std::string_view expression);

// The expression with `prefix` before each call of one of these functions.
std::string with_functions_renamed(std::string_view expression,
                                   const std::vector<std::string_view>& functions,
                                   std::string_view prefix);

}  // namespace skylens::shell
