// Tiles: what a service knows at a glance, in its lens's hue. Each leads to a page.
#pragma once

#include <string_view>

#include "ui/theme.h"

namespace skylens::ui {

struct Tile {
    const char* label = "";  // "CloudTrail###tile-cloudtrail"
    Lane lane = Lane::Activity;
    std::string_view value;     // the one thing to know, large
    std::string_view text;      // a line about it
    Tone tone = Tone::Neutral;  // of the value
};

// As many side by side as fit, all of one size; gives the index of the one pressed, or -1.
int tiles(const char* id, const Tile* items, int count);

}  // namespace skylens::ui
