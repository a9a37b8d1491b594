// Colours and measures of the screen, dark and light. Widgets take every colour from here; each
// text colour has a contrast of at least 4.5 : 1 on every surface it is meant for (tests/ui).
#pragma once

#include <cstdint>

#include <imgui.h>

namespace skylens::ui {

// What something means, in every service. A tone never stands alone: a word or a shape goes along.
enum class Tone : std::uint8_t {
    Neutral,
    Info,
    Ok,
    Warning,
    Alarm,
    Insufficient,
    Compliant,
    Noncompliant,
};
inline constexpr int kToneCount = 8;

// The five lenses; each has one hue wherever it appears.
enum class Lane : std::uint8_t { Activity, CloudWatch, EventBridge, CloudTrail, Config };
inline constexpr int kLaneCount = 5;

// Colours are ImGui's packed ABGR, opaque unless a comment says otherwise.
struct Theme {
    bool dark = true;

    ImU32 page = 0;    // behind everything
    ImU32 panel = 0;   // containers, tables
    ImU32 raised = 0;  // menus, dialogs, tooltips
    ImU32 sunken = 0;  // input fields, code
    ImU32 top_bar = 0;
    ImU32 hover = 0;          // over panel, translucent
    ImU32 selected = 0;       // a selected row, over panel
    ImU32 border = 0;         // between things
    ImU32 border_strong = 0;  // around what can be operated; 3 : 1 on panel
    ImU32 grid = 0;           // inside charts

    ImU32 text = 0;
    ImU32 text_muted = 0;  // labels, descriptions
    ImU32 text_top = 0;    // on top_bar
    ImU32 text_top_muted = 0;
    ImU32 accent_top = 0;
    ImU32 link = 0;
    ImU32 accent = 0;  // primary buttons, selection marks
    ImU32 accent_hover = 0;
    ImU32 accent_active = 0;
    ImU32 on_accent = 0;  // text on the three above
    ImU32 danger = 0;     // destructive buttons
    ImU32 on_danger = 0;
    ImU32 focus = 0;  // the keyboard's ring

    ImU32 tones[kToneCount] = {};       // text, dots, lines
    ImU32 tone_fills[kToneCount] = {};  // a soft ground for the tone's text
    ImU32 tones_top[kToneCount] = {};   // on top_bar
    ImU32 lanes[kLaneCount] = {};
    // Syntax colours on sunken: key, string, number, word (true, null), punctuation.
    ImU32 code[5] = {};
    // Series of a chart without a meaning of their own.
    ImU32 series[6] = {};

    [[nodiscard]] ImU32 tone(Tone tone) const { return tones[static_cast<int>(tone)]; }
    [[nodiscard]] ImU32 fill(Tone tone) const { return tone_fills[static_cast<int>(tone)]; }
    [[nodiscard]] ImU32 tone_top(Tone tone) const { return tones_top[static_cast<int>(tone)]; }
    [[nodiscard]] ImU32 lane(Lane lane) const { return lanes[static_cast<int>(lane)]; }
};

Theme dark_theme();
Theme light_theme();

// Sets Dear ImGui's style (colours, paddings, roundings) of the current context to the theme's.
// `touch` makes targets larger.
void apply(const Theme& theme, bool touch);

// Mixes `share` (0 to 1) of `b` into `a`; alpha too.
ImU32 mix(ImU32 a, ImU32 b, float share);
// The colour with its alpha multiplied.
ImU32 fade(ImU32 color, float alpha);
// The contrast ratio of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrast(ImU32 a, ImU32 b);

// Measures in CSS pixels; everything sits on a grid of four.
inline constexpr float kGap = 8.0f;
inline constexpr float kGapSmall = 4.0f;
inline constexpr float kGapLarge = 16.0f;
inline constexpr float kRounding = 6.0f;
inline constexpr float kRoundingSmall = 4.0f;
inline constexpr float kTopBarHeight = 44.0f;

}  // namespace skylens::ui
