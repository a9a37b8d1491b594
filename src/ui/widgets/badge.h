// Badges, pills and status words.
#pragma once

#include <string_view>

#include "ui/theme.h"

namespace skylens::ui {

// A small pill of the tone's colours.
void badge(std::string_view text, Tone tone = Tone::Neutral);
// A pill in a lane's hue.
void lane_badge(std::string_view text, Lane lane);
// A round count, as on a navigation entry; 0 draws nothing.
void count_badge(int count, Tone tone);
float badge_width(std::string_view text);

// The tone's sign and a word: "OK", "In alarm", "Insufficient data", "Noncompliant", "running".
// Cut to `width` when given.
void status(Tone tone, std::string_view text, float width = 0);
// The sign alone, where the word stands beside it anyway.
void status_sign(Tone tone);

}  // namespace skylens::ui
