// Tooltips.
#pragma once

#include <string_view>

namespace skylens::ui {

// Explains the last item once the pointer rests on it or the keyboard's focus shows it. `shortcut`
// ("Ctrl+K") is drawn as keys; on a Mac, Ctrl is shown as Cmd.
void tooltip(std::string_view text, std::string_view shortcut = {});

// A shortcut as small keys, as an item of the current line.
void keys(std::string_view shortcut);

}  // namespace skylens::ui
