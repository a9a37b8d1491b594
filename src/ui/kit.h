// What all widgets share: colours, type, the few words they say themselves, and the clock. One Kit
// belongs to one Dear ImGui context (io.UserData); whoever owns the screen owns it.
#pragma once

#include <imgui.h>

#include "ui/fonts.h"
#include "ui/theme.h"

namespace skylens::ui {

// Words inside widgets; the program replaces them when the language changes. They must live as long
// as the Kit shows them.
struct Words {
    const char* copy = "Copy";
    const char* copied = "Copied";
    const char* search = "Search";
    const char* clear = "Clear";
    const char* close = "Close";
    const char* cancel = "Cancel";
    const char* no_matches = "No matches";
    const char* no_matches_help = "Nothing fits the filter.";
    const char* clear_filter = "Clear filter";
    const char* required = "Required";
    const char* more = "more";
    const char* selected = "selected";
    const char* no_data = "No data available";
    const char* now = "now";
    const char* on = "On";
    const char* off = "Off";
    const char* choose = "Choose";
    const char* line = "Line";
    const char* dismiss = "Dismiss";
};

struct Kit {
    Theme theme = dark_theme();
    Fonts fonts;
    Words words;
    double now_ms = 0;  // Platform::now_ms at the start of the frame
    bool reduced_motion = false;
    bool touch = false;
    bool mac = false;

    // Widgets that change by themselves ask for the next frame here; the program passes the
    // smallest on to Platform::redraw_after and sets it back to -1.
    int wake_after_ms = -1;
    void wake_after(int ms) {
        if (wake_after_ms < 0 || ms < wake_after_ms) wake_after_ms = ms;
    }
};

// The Kit of the current Dear ImGui context.
inline Kit& kit() { return *static_cast<Kit*>(ImGui::GetIO().UserData); }
inline const Theme& theme() { return kit().theme; }

}  // namespace skylens::ui
