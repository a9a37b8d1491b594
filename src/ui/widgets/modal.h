// Dialogs over the page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/widgets/button.h"

namespace skylens::ui {

// While `open` is true, shows the dialog and gives true: draw its content, then call end_modal.
// Escape and the cross set `open` to false. `title` is "text###id".
bool begin_modal(const char* title, bool& open, float width = 520);
// Draws the line of buttons at the bottom (cancel left of confirm) and closes the dialog.
// Empty `confirm` shows only the cancel button, as "Close".
enum class ModalAnswer : std::uint8_t { None, Cancel, Confirm };
ModalAnswer end_modal(bool& open, const char* confirm, ButtonKind kind = ButtonKind::Primary,
                      bool enabled = true);

// Asks before something is destroyed; with `typed` not empty the person must type that word first.
// Gives true once, when it was confirmed. `input` keeps what was typed so far.
struct Confirmation {
    const char* title = "";  // "Terminate instance?###terminate"
    std::string_view text;
    std::string_view typed;        // "delete"
    const char* typed_label = "";  // "To confirm, type delete###typed"
    const char* confirm = "";      // "Terminate"
};
bool confirm_modal(const Confirmation& question, bool& open, std::string& input);

}  // namespace skylens::ui
