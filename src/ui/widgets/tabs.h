// Tabs: one line of words, the chosen one underlined.
#pragma once

#include <span>

#include "ui/theme.h"

namespace skylens::ui {

struct Tab {
    const char* label = "";     // "text###id"
    int count = -1;             // a number beside the word; -1 shows none
    Tone tone = Tone::Neutral;  // of the number
};

// Draws the tabs and gives the chosen index.
int tabs(const char* id, std::span<const Tab> items, int current);

}  // namespace skylens::ui
