#include "ui/theme.h"

#include <cmath>
#include <initializer_list>

#include "ui/fonts.h"

namespace skylens::ui {
namespace {

constexpr ImU32 rgb(std::uint32_t hex, int alpha = 255) {
    return IM_COL32((hex >> 16) & 255u, (hex >> 8) & 255u, hex & 255u, alpha);
}

ImVec4 vec(ImU32 color) { return ImGui::ColorConvertU32ToFloat4(color); }

constexpr std::uint32_t kTonesOnDark[kToneCount] = {0xA0AEBD, 0x6CB6F7, 0x56C78E, 0xE5B254,
                                                    0xFF8078, 0xA9B6C6, 0x43C9AD, 0xFF9A62};
constexpr std::uint32_t kTonesOnLight[kToneCount] = {0x536071, 0x0A5CB8, 0x14703F, 0x7E5200,
                                                     0xBC261C, 0x55637A, 0x0A6C5D, 0xA5400A};

// The top bar is dark in both themes.
void set_tones(Theme& theme, const std::uint32_t* tones, float fill_share) {
    for (int i = 0; i < kToneCount; ++i) {
        theme.tones[i] = rgb(tones[i]);
        theme.tone_fills[i] = mix(theme.panel, theme.tones[i], fill_share);
        theme.tones_top[i] = rgb(kTonesOnDark[i]);
    }
    theme.accent_top = rgb(0x6CB6F7);
}

void apply_surfaces(const Theme& theme, ImVec4* colors) {
    colors[ImGuiCol_WindowBg] = vec(theme.page);
    colors[ImGuiCol_ChildBg] = vec(0);
    colors[ImGuiCol_PopupBg] = vec(theme.raised);
    colors[ImGuiCol_Border] = vec(theme.border);
    colors[ImGuiCol_BorderShadow] = vec(0);
    colors[ImGuiCol_FrameBg] = vec(theme.sunken);
    colors[ImGuiCol_FrameBgHovered] = vec(mix(theme.sunken, theme.text, 0.04f));
    colors[ImGuiCol_FrameBgActive] = vec(theme.sunken);
    colors[ImGuiCol_TitleBg] = colors[ImGuiCol_TitleBgActive] = vec(theme.raised);
    colors[ImGuiCol_TitleBgCollapsed] = colors[ImGuiCol_MenuBarBg] = vec(theme.raised);
    colors[ImGuiCol_ScrollbarBg] = vec(0);
    colors[ImGuiCol_ScrollbarGrab] = vec(fade(theme.text_muted, 0.35f));
    colors[ImGuiCol_ScrollbarGrabHovered] = vec(fade(theme.text_muted, 0.6f));
    colors[ImGuiCol_ScrollbarGrabActive] = vec(fade(theme.text_muted, 0.8f));
    colors[ImGuiCol_Separator] = vec(theme.border);
    colors[ImGuiCol_SeparatorHovered] = colors[ImGuiCol_SeparatorActive] = vec(theme.accent);
    colors[ImGuiCol_ResizeGrip] = vec(fade(theme.text_muted, 0.2f));
    colors[ImGuiCol_ResizeGripHovered] = colors[ImGuiCol_ResizeGripActive] = vec(theme.accent);
    colors[ImGuiCol_TableHeaderBg] = vec(mix(theme.panel, theme.text, theme.dark ? 0.04f : 0.03f));
    colors[ImGuiCol_TableBorderStrong] = vec(theme.border);
    colors[ImGuiCol_TableBorderLight] = vec(theme.border);
    colors[ImGuiCol_TableRowBg] = colors[ImGuiCol_TableRowBgAlt] = vec(0);
    colors[ImGuiCol_ModalWindowDimBg] =
        vec(theme.dark ? IM_COL32(0, 0, 0, 150) : IM_COL32(20, 28, 38, 110));
    colors[ImGuiCol_NavWindowingDimBg] = colors[ImGuiCol_ModalWindowDimBg];
}

void apply_marks(const Theme& theme, ImVec4* colors) {
    colors[ImGuiCol_Text] = vec(theme.text);
    colors[ImGuiCol_TextDisabled] = vec(theme.text_muted);
    colors[ImGuiCol_TextLink] = vec(theme.link);
    colors[ImGuiCol_TextSelectedBg] = vec(fade(theme.accent, 0.35f));
    colors[ImGuiCol_InputTextCursor] = vec(theme.text);
    colors[ImGuiCol_CheckMark] = colors[ImGuiCol_SliderGrab] = vec(theme.accent);
    colors[ImGuiCol_SliderGrabActive] = vec(theme.accent_hover);
    colors[ImGuiCol_Button] = vec(0);
    colors[ImGuiCol_ButtonHovered] = colors[ImGuiCol_ButtonActive] = vec(theme.hover);
    colors[ImGuiCol_Header] = vec(theme.selected);
    colors[ImGuiCol_HeaderHovered] = vec(theme.hover);
    colors[ImGuiCol_HeaderActive] = vec(theme.selected);
    colors[ImGuiCol_Tab] = colors[ImGuiCol_TabDimmed] = vec(0);
    colors[ImGuiCol_TabHovered] = vec(theme.hover);
    colors[ImGuiCol_TabSelected] = colors[ImGuiCol_TabDimmedSelected] = vec(0);
    colors[ImGuiCol_TabSelectedOverline] = colors[ImGuiCol_TabDimmedSelectedOverline] =
        vec(theme.accent);
    colors[ImGuiCol_PlotLines] = colors[ImGuiCol_PlotHistogram] = vec(theme.accent);
    colors[ImGuiCol_PlotLinesHovered] = colors[ImGuiCol_PlotHistogramHovered] =
        vec(theme.accent_hover);
    colors[ImGuiCol_TreeLines] = vec(theme.border);
    colors[ImGuiCol_DragDropTarget] = vec(theme.accent);
    colors[ImGuiCol_NavCursor] = vec(theme.focus);
    colors[ImGuiCol_NavWindowingHighlight] = vec(theme.focus);
}

void apply_measures(ImGuiStyle& style, bool touch) {
    style.FontSizeBase = Fonts::size(Role::Body);
    style.WindowPadding = ImVec2(kGapLarge, kGapLarge);
    style.FramePadding = ImVec2(10, touch ? 9.0f : 6.0f);
    style.ItemSpacing = ImVec2(kGap, kGap);
    style.ItemInnerSpacing = ImVec2(6, 4);
    style.CellPadding = ImVec2(10, touch ? 9.0f : 6.0f);
    style.TouchExtraPadding = touch ? ImVec2(4, 4) : ImVec2(0, 0);
    style.IndentSpacing = 18;
    style.ScrollbarSize = touch ? 16.0f : 12.0f;
    style.ScrollbarRounding = 8;
    style.GrabMinSize = touch ? 20.0f : 12.0f;
    style.GrabRounding = kRoundingSmall;
    style.WindowRounding = kRounding;
    style.ChildRounding = kRounding;
    style.PopupRounding = kRounding;
    style.FrameRounding = kRounding;
    style.TabRounding = 0;
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize =
        1;
    style.TabBorderSize = 0;
    style.TabBarBorderSize = 1;
    style.TabBarOverlineSize = 0;
    style.SeparatorTextBorderSize = 1;
    style.WindowTitleAlign = ImVec2(0, 0.5f);
    style.WindowMenuButtonPosition = ImGuiDir_None;
    style.DisabledAlpha = 0.45f;
    style.HoverStationaryDelay = 0.15f;
    style.HoverDelayShort = 0.15f;
    style.HoverDelayNormal = 0.40f;
}

double linear(ImU32 channel) {
    const double value = static_cast<double>(channel & 255u) / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 color) {
    return 0.2126 * linear(color >> IM_COL32_R_SHIFT) + 0.7152 * linear(color >> IM_COL32_G_SHIFT) +
           0.0722 * linear(color >> IM_COL32_B_SHIFT);
}

}  // namespace

Theme dark_theme() {
    Theme theme;
    theme.dark = true;
    theme.page = rgb(0x0E131A);
    theme.panel = rgb(0x151C25);
    theme.raised = rgb(0x1C2531);
    theme.sunken = rgb(0x0F151D);
    theme.top_bar = rgb(0x0A0E14);
    theme.hover = rgb(0xC8DCF0, 20);
    theme.selected = rgb(0x5AA9F2, 40);
    theme.border = rgb(0x2B3744);
    theme.border_strong = rgb(0x66788B);
    theme.grid = rgb(0x222C38);
    theme.text = rgb(0xE4EAF1);
    theme.text_muted = rgb(0xA0AEBD);
    theme.text_top = rgb(0xE4EAF1);
    theme.text_top_muted = rgb(0xA0AEBD);
    theme.link = rgb(0x6CB6F7);
    theme.accent = rgb(0x5AA9F2);
    theme.accent_hover = rgb(0x7BBDF7);
    theme.accent_active = rgb(0x98CCFA);
    theme.on_accent = rgb(0x0A1420);
    theme.danger = rgb(0xF2746B);
    theme.on_danger = rgb(0x1E0907);
    theme.focus = rgb(0x9AD0FF);
    set_tones(theme, kTonesOnDark, 0.16f);
    const std::uint32_t lanes[kLaneCount] = {0x6CB6F7, 0xF288C4, 0xBB9CF8, 0x4ECBC4, 0xDDB951};
    for (int i = 0; i < kLaneCount; ++i)
        theme.lanes[i] = rgb(lanes[i]);
    const std::uint32_t code[5] = {0x86BEF5, 0x9CD3A5, 0xE3B981, 0xC9A7F5, 0x8C9AAA};
    for (int i = 0; i < 5; ++i)
        theme.code[i] = rgb(code[i]);
    const std::uint32_t series[6] = {0x6CB6F7, 0xF2A65A, 0x9C8CF5, 0x56C78E, 0xF288C4, 0xD7D36B};
    for (int i = 0; i < 6; ++i)
        theme.series[i] = rgb(series[i]);
    return theme;
}

Theme light_theme() {
    Theme theme;
    theme.dark = false;
    theme.page = rgb(0xF2F4F7);
    theme.panel = rgb(0xFFFFFF);
    theme.raised = rgb(0xFFFFFF);
    theme.sunken = rgb(0xFFFFFF);
    theme.top_bar = rgb(0x1B2532);
    theme.hover = rgb(0x1B3A5C, 15);
    theme.selected = rgb(0x0B63C4, 26);
    theme.border = rgb(0xD6DCE4);
    theme.border_strong = rgb(0x7D8A99);
    theme.grid = rgb(0xE8ECF1);
    theme.text = rgb(0x16202C);
    theme.text_muted = rgb(0x536071);
    theme.text_top = rgb(0xEEF3F8);
    theme.text_top_muted = rgb(0xABB9C8);
    theme.link = rgb(0x0A5CB8);
    theme.accent = rgb(0x0B63C4);
    theme.accent_hover = rgb(0x0952A3);
    theme.accent_active = rgb(0x074383);
    theme.on_accent = rgb(0xFFFFFF);
    theme.danger = rgb(0xC22B20);
    theme.on_danger = rgb(0xFFFFFF);
    theme.focus = rgb(0x0B63C4);
    set_tones(theme, kTonesOnLight, 0.09f);
    const std::uint32_t lanes[kLaneCount] = {0x0A5CB8, 0xA9226F, 0x6739C6, 0x096B68, 0x7A5800};
    for (int i = 0; i < kLaneCount; ++i)
        theme.lanes[i] = rgb(lanes[i]);
    const std::uint32_t code[5] = {0x0A4F9E, 0x1A6A36, 0x8F4A00, 0x6A35B5, 0x5B6878};
    for (int i = 0; i < 5; ++i)
        theme.code[i] = rgb(code[i]);
    const std::uint32_t series[6] = {0x0B63C4, 0xB95A00, 0x6739C6, 0x14703F, 0xA9226F, 0x6B6500};
    for (int i = 0; i < 6; ++i)
        theme.series[i] = rgb(series[i]);
    return theme;
}

void apply(const Theme& theme, bool touch) {
    ImGuiStyle& style = ImGui::GetStyle();
    apply_surfaces(theme, style.Colors);
    apply_marks(theme, style.Colors);
    apply_measures(style, touch);
}

ImU32 mix(ImU32 a, ImU32 b, float share) {
    ImU32 mixed = 0;
    for (const int shift : {0, 8, 16, 24}) {
        const float from = static_cast<float>((a >> shift) & 255u);
        const float to = static_cast<float>((b >> shift) & 255u);
        mixed |= static_cast<ImU32>(from + (to - from) * share + 0.5f) << shift;
    }
    return mixed;
}

ImU32 fade(ImU32 color, float alpha) {
    const float old = static_cast<float>((color >> IM_COL32_A_SHIFT) & 255u);
    return (color & ~IM_COL32_A_MASK) |
           (static_cast<ImU32>(old * alpha + 0.5f) << IM_COL32_A_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
    const double first = luminance(a);
    const double second = luminance(b);
    const double lighter = first > second ? first : second;
    const double darker = first > second ? second : first;
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace skylens::ui
