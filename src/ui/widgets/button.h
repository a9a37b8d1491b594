// Buttons.
#pragma once

#include <cstdint>

#include "ui/icons.h"

namespace skylens::ui {

enum class ButtonKind : std::uint8_t {
    Normal,   // an outline: most actions
    Primary,  // filled: the one expected action of a form or page
    Danger,   // filled red: destroys something
    Link,     // text only, underlined when hovered
    Quiet,    // no outline until hovered: tool bars
};

struct ButtonOptions {
    Icon icon = Icon::None;
    bool enabled = true;
    const char* tooltip = nullptr;   // also says why a disabled button is disabled
    const char* shortcut = nullptr;  // "Ctrl+K", shown in the tooltip
    float width = 0;                 // 0: as wide as the label needs; -1: what is left of the line
};

// `label` is "text###id"; an empty text with an icon makes a square button.
// True when it was activated by pointer or keyboard.
bool button(const char* label, ButtonKind kind = ButtonKind::Normal,
            const ButtonOptions& options = {});

// A square button of an icon. `label` names it for screen readers, tests and its tooltip.
bool icon_button(const char* label, Icon icon, bool enabled = true, const char* shortcut = nullptr);

// The width that button() takes.
float button_width(const char* label, ButtonKind kind = ButtonKind::Normal,
                   const ButtonOptions& options = {});

// A choice of a few, side by side: `current` is the chosen index; gives the new one.
int segmented(const char* id, const char* const* labels, int count, int current);

}  // namespace skylens::ui
