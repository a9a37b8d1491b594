// Regular expressions in time linear in the text, whatever the pattern (RE2).
#pragma once

#include <string_view>

namespace skylens {

// True when the whole text matches. Compiled patterns are kept, so a constant pattern costs its
// compilation once. A pattern RE2 does not accept (look-around, back references) matches
// everything: use only with patterns that a test has accepted (regex_accepts).
bool regex_full_match(std::string_view pattern, std::string_view text);

bool regex_accepts(std::string_view pattern);

}  // namespace skylens
