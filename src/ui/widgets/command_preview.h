// The aws command that a form is about to send, coloured, with a copy button.
#pragma once

#include <string_view>

namespace skylens::ui {

// Words that begin with "--" start a new line when the command does not fit on one. `caption` says
// what it is ("This form runs"). True when it was copied.
bool command_preview(const char* id, std::string_view caption, std::string_view command);

}  // namespace skylens::ui
