// The frame of the whole screen: a top bar, panes, a navigator. Dear ImGui windows without
// decoration that fill the page.
#pragma once

#include <span>
#include <string_view>

#include "ui/icons.h"
#include "ui/theme.h"

namespace skylens::ui {

// A window that covers the page; everything else is drawn in it. Call end_page after.
void begin_page(const char* name);
void end_page();

// The bar at the top, with its own colours: what is drawn between begin and end lies on one line,
// centred in height.
void begin_top_bar();
void end_top_bar();
// The program's name with its sign.
void brand(std::string_view name);
// A button on the top bar: an icon, a text or both, dark in both themes.
bool top_button(const char* label, Icon icon, bool with_text, const char* shortcut = nullptr);

// A scrolling pane without a border. `width` and `height` 0 take what is left.
void begin_pane(const char* id, float width, float height, ImU32 ground, float padding = 16);
void end_pane();

// Whether an entry unfolds others below it.
enum class NavFold : std::uint8_t { None, Closed, Open };

struct NavEntry {
    const char* label = "";   // "CloudWatch###cloudwatch"; "" draws a gap, and "# Title" a heading
    int count = 0;            // badge
    Tone tone = Tone::Alarm;  // of the badge
    NavFold fold = NavFold::None;
    bool inner = false;       // stands below one that unfolds
};
// Gives the index of the chosen entry.
int navigator(const char* id, std::span<const NavEntry> entries, int current);

}  // namespace skylens::ui
