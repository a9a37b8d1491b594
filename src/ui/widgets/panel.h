// Containers: what a page of a console is made of.
#pragma once

#include <string_view>

#include "ui/theme.h"

namespace skylens::ui {

struct PanelHeader {
    std::string_view title;
    int count = -1;  // "Instances (5)"; -1 shows none
    std::string_view description;
};

// A bordered box as tall as its content, or `height` pixels (-1: what is left of the window), with
// an optional header. Always call end_panel. Buttons for the header: header_actions.
void begin_panel(const char* id, const PanelHeader& header = {}, float height = 0);
void end_panel();

// Moves to the right end of the line that the header (or the last item) began, for items that are
// `width` wide together. Call right after begin_panel.
void header_actions(float width);

// A panel's title as tall as a button, so that both sit on one line; `count` -1 shows none.
void panel_heading(std::string_view title, int count = -1);

// A page's heading: title, and a line about it.
void page_title(std::string_view title, std::string_view description = {});
// The same on one line as tall as a button, with a count; buttons may follow on it.
void page_heading(std::string_view title, int count);
// A heading inside a panel.
void section_title(std::string_view title, std::string_view description = {});

// What a list shows when it is empty: what it is, and what to do.
void empty_state(std::string_view title, std::string_view text);

// A box with a tone, a title and text: something the person should know here and now.
void notice(Tone tone, std::string_view title, std::string_view text = {});

// A thin line across.
void divider();

}  // namespace skylens::ui
