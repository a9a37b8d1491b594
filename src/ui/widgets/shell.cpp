#include "ui/widgets/shell.h"

#include <string>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/tooltip.h"

namespace skylens::ui {
namespace {

constexpr float kEntryHeight = 27.0f;

void draw_brand_sign(ImDrawList& list, ImVec2 center) {
    const Theme& t = theme();
    const float base = center.y + 5;
    list.PathArcTo(ImVec2(center.x, base), 10, kPi, 2 * kPi, 24);
    list.PathStroke(t.accent_top, ImDrawFlags_None, 2.2f);
    list.PathArcTo(ImVec2(center.x, base), 5.8f, kPi, 2 * kPi, 20);
    list.PathStroke(IM_COL32(221, 185, 81, 255), ImDrawFlags_None, 2.2f);
    list.AddCircleFilled(ImVec2(center.x, base - 0.5f), 2.5f, IM_COL32(242, 136, 196, 255));
    list.AddRectFilled(ImVec2(center.x - 10, base + 3), ImVec2(center.x + 10, base + 5),
                       IM_COL32(78, 203, 196, 255), 1);
}

bool nav_entry(const NavEntry& entry, bool current) {
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool pressed = ImGui::InvisibleButton(entry.label, ImVec2(room(), kEntryHeight),
                                                ImGuiButtonFlags_EnableNav);
    const Box box = last_item();
    const bool hovered = ImGui::IsItemHovered();
    if (current) {
        list.AddRectFilled(box.min, box.max, t.selected, kRoundingSmall);
        list.AddRectFilled(ImVec2(box.min.x, box.min.y + 6), ImVec2(box.min.x + 3, box.max.y - 6),
                           t.accent, 2);
    } else if (hovered) {
        list.AddRectFilled(box.min, box.max, t.hover, kRoundingSmall);
    }
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    float right = box.max.x - 10;
    if (entry.count > 0) {
        const FontScope scope(Role::Small);
        const std::string count = entry.count > 99 ? "99+" : std::to_string(entry.count);
        const float wide = text_width(count) + 12;
        const float half = ImGui::GetTextLineHeight() / 2 + 1;
        const float y = snap(box.center().y);
        list.AddRectFilled(ImVec2(right - wide, y - half), ImVec2(right, y + half),
                           t.fill(entry.tone), half);
        text_at(list, ImVec2(right - wide + 6, y - half + 1), t.tone(entry.tone), count);
        right -= wide + 6;
    }
    if (entry.fold != NavFold::None) {
        const Icon sign =
            entry.fold == NavFold::Open ? Icon::ChevronDown : Icon::ChevronRight;
        draw_icon(list, sign, snap(ImVec2(box.min.x + 12, box.center().y)), 12, t.text_muted);
    }
    const FontScope scope(current || entry.fold == NavFold::Open ? Role::Strong : Role::Body);
    const float left = box.min.x + (entry.fold != NavFold::None ? 24.0f : entry.inner ? 32.0f : 14);
    const float y = box.center().y - ImGui::GetTextLineHeight() / 2;
    text_fit(list, ImVec2(left, y), right - left, current ? t.link : t.text,
             shown(entry.label));
    return pressed;
}

}  // namespace

void begin_page(const char* name) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->WorkPos);
    ImGui::SetNextWindowSize(viewport->WorkSize);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(3);
}

void end_page() {
    ImGui::End();
    ImGui::PopStyleVar();
}

void begin_top_bar() {
    const Theme& t = theme();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.top_bar);
    ImGui::PushStyleColor(ImGuiCol_Text, t.text_top);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        ImVec2(14, (kTopBarHeight - ImGui::GetFrameHeight()) / 2));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0.0f);
    ImGui::BeginChild("top_bar", ImVec2(0, kTopBarHeight),
                      ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(kGap, 0));
    ImGui::AlignTextToFramePadding();
}

void end_top_bar() {
    ImGui::PopStyleVar();
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    if (theme().dark)
        ImGui::GetWindowDrawList()->AddRectFilled(
            ImVec2(at.x, at.y + size.y - 1), ImVec2(at.x + size.x, at.y + size.y), theme().border);
    ImGui::EndChild();
    ImGui::PopStyleColor(2);
}

void brand(std::string_view name) {
    const Box box = reserve(ImVec2(28 + text_width(name, Role::Heading), ImGui::GetFrameHeight()));
    const FontScope scope(Role::Heading);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_brand_sign(list, ImVec2(box.min.x + 10, box.center().y));
    text_at(list, ImVec2(box.min.x + 28, box.center().y - ImGui::GetTextLineHeight() / 2),
            theme().text_top, name);
}

bool top_button(const char* label, Icon icon, bool with_text, const char* shortcut) {
    const Theme& t = theme();
    const std::string_view text = with_text ? shown(label) : std::string_view();
    const float height = ImGui::GetFrameHeight();
    const float icon_width = icon == Icon::None ? 0 : 16.0f;
    const float gap = icon == Icon::None || text.empty() ? 0 : 7.0f;
    const float width = text.empty() ? height : icon_width + gap + text_width(text) + 20;
    const bool pressed =
        ImGui::InvisibleButton(label, ImVec2(width, height), ImGuiButtonFlags_EnableNav);
    const Box box = last_item();
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hovered) list.AddRectFilled(box.min, box.max, IM_COL32(255, 255, 255, 26), kRounding);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const ImU32 color = hovered ? t.text_top : t.text_top_muted;
    float x = box.center().x - (icon_width + gap + text_width(text)) / 2;
    if (icon != Icon::None) draw_icon(list, icon, snap(ImVec2(x + 8, box.center().y)), 16, color);
    x += icon_width + gap;
    text_at(list, ImVec2(x, box.center().y - ImGui::GetTextLineHeight() / 2), t.text_top, text);
    if (!with_text || shortcut != nullptr)
        tooltip(shown(label), shortcut == nullptr ? "" : shortcut);
    return pressed;
}

void begin_pane(const char* id, float width, float height, ImU32 ground, float padding) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ground);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0.0f);
    // Flattened: Tab goes through all panes.
    ImGui::BeginChild(id, ImVec2(width, height),
                      ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(kGap, kGap));
}

void end_pane() {
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

int navigator(const char* id, std::span<const NavEntry> entries, int current) {
    ImGui::PushID(id);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(kGap, 1));
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        const NavEntry& entry = entries[static_cast<std::size_t>(i)];
        const std::string_view label = entry.label;
        if (label.empty()) {
            ImGui::Dummy(ImVec2(0, 8));
        } else if (label.starts_with("# ")) {
            ImGui::Dummy(ImVec2(0, 3));
            const FontScope scope(Role::Small);
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 14);
            say_muted(label.substr(2));
        } else if (nav_entry(entry, i == current)) {
            current = i;
        }
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return current;
}

}  // namespace skylens::ui
