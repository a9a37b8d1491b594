#include "ui/theme.h"

#include <initializer_list>
#include <string>

#include <doctest/doctest.h>

namespace skylens::ui {
namespace {

constexpr double kText = 4.5;  // WCAG 2, normal text
constexpr double kPart = 3.0;  // parts of controls

// A translucent colour over an opaque one.
ImU32 over(ImU32 top, ImU32 ground) {
    const float alpha = static_cast<float>(top >> IM_COL32_A_SHIFT) / 255.0f;
    return mix(ground, top | IM_COL32_A_MASK, alpha) | IM_COL32_A_MASK;
}

void check_theme(const Theme& theme) {
    const ImU32 selected = over(theme.selected, theme.panel);
    const ImU32 hovered = over(theme.hover, theme.panel);
    for (const ImU32 ground :
         {theme.page, theme.panel, theme.raised, theme.sunken, selected, hovered}) {
        CHECK(contrast(theme.text, ground) >= 7.0);
        CHECK(contrast(theme.text_muted, ground) >= kText);
        CHECK(contrast(theme.link, ground) >= kText);
        for (const ImU32 tone : theme.tones)
            CHECK(contrast(tone, ground) >= kText);
        for (const ImU32 lane : theme.lanes)
            CHECK(contrast(lane, ground) >= kText);
    }
    for (int i = 0; i < kToneCount; ++i) {
        CHECK(contrast(theme.tones[i], theme.tone_fills[i]) >= kText);
        CHECK(contrast(theme.text, theme.tone_fills[i]) >= kText);
        CHECK(contrast(theme.tones_top[i], theme.top_bar) >= kText);
    }
    for (const ImU32 fill : {theme.accent, theme.accent_hover, theme.accent_active}) {
        CHECK(contrast(theme.on_accent, fill) >= kText);
    }
    CHECK(contrast(theme.on_danger, theme.danger) >= kText);
    CHECK(contrast(theme.text_top, theme.top_bar) >= 7.0);
    CHECK(contrast(theme.text_top_muted, theme.top_bar) >= kText);
    for (const ImU32 ground : {theme.page, theme.panel}) {
        CHECK(contrast(theme.border_strong, ground) >= kPart);
        CHECK(contrast(theme.focus, ground) >= kPart);
        for (const ImU32 series : theme.series)
            CHECK(contrast(series, ground) >= kPart);
    }
    for (const ImU32 code : theme.code)
        CHECK(contrast(code, theme.sunken) >= kText);
}

TEST_CASE("every text can be read on every surface of the dark theme") {
    check_theme(dark_theme());
}
TEST_CASE("every text can be read on every surface of the light theme") {
    check_theme(light_theme());
}

TEST_CASE("contrast is WCAG's") {
    CHECK(contrast(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21.0));
    CHECK(contrast(IM_COL32(119, 119, 119, 255), IM_COL32_WHITE) ==
          doctest::Approx(4.48).epsilon(0.01));
}

}  // namespace
}  // namespace skylens::ui
