// Small drawing helpers that widgets share.
#pragma once

#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/fonts.h"

namespace skylens::ui {

inline constexpr float kPi = 3.14159265f;

// A label's visible part: what comes before "##".
std::string_view shown(std::string_view label);

// The part of "text###id" from "###" on: an id without a visible label. The label must have one.
const char* id_part(const char* label);
// Tells tests and screen readers the full label of the last item, which was drawn without it.
// `flags` are ImGuiItemStatusFlags to add.
void name_item(const char* label, int flags = 0);

// Rounds to a whole device pixel, so that lines and text stay sharp at any pixel ratio.
float snap(float position);
ImVec2 snap(ImVec2 position);

float text_width(std::string_view text);  // in the current font
float text_width(std::string_view text, Role role);
// Draws one line in the current font.
void text_at(ImDrawList& list, ImVec2 at, ImU32 color, std::string_view text);
// What fits into `width` in the current font, with an ellipsis when something was cut.
std::string cut_to_fit(std::string_view text, float width);
// Draws one line, cut with an ellipsis to `width`. True when something was cut.
bool text_fit(ImDrawList& list, ImVec2 at, float width, ImU32 color, std::string_view text);

// Lays out text as an item of the current window, one line or wrapped at the window's edge.
void say(std::string_view text);
void say(std::string_view text, ImU32 color);
void say_muted(std::string_view text);
void say_wrapped(std::string_view text, ImU32 color);
// One line cut with an ellipsis to `width` (0: what is left of the line); a tooltip shows all of
// it.
void say_fit(std::string_view text, ImU32 color, float width = 0);

// The rectangle of the last item.
struct Box {
    ImVec2 min, max;
    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
    [[nodiscard]] ImVec2 center() const { return ImVec2((min.x + max.x) / 2, (min.y + max.y) / 2); }
    [[nodiscard]] bool holds(ImVec2 at) const {
        return at.x >= min.x && at.x < max.x && at.y >= min.y && at.y < max.y;
    }
};
Box last_item();
// Space for `size` as an item that takes no input; gives where it is.
Box reserve(ImVec2 size);

// The width that is left on this line.
float room();
// Continues the line with `gap` if `width` still fits on it, else begins a new one.
void flow(float width, float gap);

}  // namespace skylens::ui
