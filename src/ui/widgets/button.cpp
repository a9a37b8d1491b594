#include "ui/widgets/button.h"

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/kit.h"
#include "ui/widgets/tooltip.h"

namespace skylens::ui {
namespace {

constexpr float kIconSize = 14.0f;
constexpr float kIconGap = 7.0f;
constexpr float kSidePadding = 14.0f;

struct Look {
    ImU32 fill = 0;
    ImU32 edge = 0;
    ImU32 text = 0;
};

Look look_of(ButtonKind kind, bool hovered, bool held) {
    const Theme& t = theme();
    const ImU32 veil = held ? fade(t.hover, 1.8f) : hovered ? t.hover : 0;
    switch (kind) {
        case ButtonKind::Primary: {
            const ImU32 fill = held ? t.accent_active : hovered ? t.accent_hover : t.accent;
            return {fill, 0, t.on_accent};
        }
        case ButtonKind::Danger: {
            const float share = held ? 0.24f : hovered ? 0.12f : 0.0f;
            return {mix(t.danger, t.dark ? IM_COL32_WHITE : IM_COL32_BLACK, share), 0, t.on_danger};
        }
        case ButtonKind::Link:
            return {0, 0, t.link};
        case ButtonKind::Quiet:
            return {veil, 0, hovered || held ? t.text : t.text_muted};
        case ButtonKind::Normal:
            break;
    }
    return {veil, hovered ? t.accent : t.border_strong, t.text};
}

bool strong(ButtonKind kind) { return kind == ButtonKind::Primary || kind == ButtonKind::Danger; }

ImVec2 size_of(std::string_view text, ButtonKind kind, Icon icon, float width) {
    const float height = ImGui::GetFrameHeight();
    if (kind == ButtonKind::Link) {
        const float icon_width = icon == Icon::None ? 0 : kIconSize + kIconGap;
        return ImVec2(text_width(text) + icon_width, ImGui::GetTextLineHeight());
    }
    if (width < 0) return ImVec2(room(), height);
    if (width > 0) return ImVec2(width, height);
    if (text.empty()) return ImVec2(height, height);
    const float icon_width = icon == Icon::None ? 0 : kIconSize + kIconGap;
    return ImVec2(text_width(text) + icon_width + 2 * kSidePadding, height);
}

void draw(const Box& box, std::string_view text, ButtonKind kind, Icon icon, const Look& look) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (look.fill != 0) list.AddRectFilled(box.min, box.max, look.fill, kRounding);
    if (look.edge != 0) list.AddRect(box.min, box.max, look.edge, kRounding);
    const bool with_icon = icon != Icon::None;
    const float content =
        text_width(text) + (with_icon ? kIconSize + (text.empty() ? 0 : kIconGap) : 0);
    float x = kind == ButtonKind::Link ? box.min.x : box.min.x + (box.width() - content) / 2;
    if (with_icon) {
        draw_icon(list, icon, snap(ImVec2(x + kIconSize / 2, box.center().y)), kIconSize,
                  look.text);
        x += kIconSize + kIconGap;
    }
    const float y = box.center().y - ImGui::GetTextLineHeight() / 2;
    text_fit(list, ImVec2(x, y), box.max.x - x, look.text, text);
}

}  // namespace

float button_width(const char* label, ButtonKind kind, const ButtonOptions& options) {
    const FontScope scope(strong(kind) ? Role::Strong : Role::Body);
    return size_of(shown(label), kind, options.icon, options.width).x;
}

bool button(const char* label, ButtonKind kind, const ButtonOptions& options) {
    const FontScope scope(strong(kind) ? Role::Strong : Role::Body);
    const std::string_view text = shown(label);
    const ImVec2 size = size_of(text, kind, options.icon, options.width);
    if (kind == ButtonKind::Link) {
        const float drop = ImGui::GetCurrentWindow()->DC.CurrLineTextBaseOffset;
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + drop);
    }
    ImGui::BeginDisabled(!options.enabled);
    const bool pressed = ImGui::InvisibleButton(label, size, ImGuiButtonFlags_EnableNav);
    const bool hovered = ImGui::IsItemHovered();
    const Look look = look_of(kind, hovered, ImGui::IsItemActive());
    const Box box = last_item();
    const float alpha = ImGui::GetStyle().Alpha;
    draw(box, text, kind, options.icon,
         {fade(look.fill, alpha), fade(look.edge, alpha), fade(look.text, alpha)});
    if (kind == ButtonKind::Link && hovered) {
        ImGui::GetWindowDrawList()->AddLine(ImVec2(box.min.x, box.max.y - 1),
                                            ImVec2(box.max.x, box.max.y - 1), look.text);
    }
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::EndDisabled();
    if (options.tooltip != nullptr || options.shortcut != nullptr) {
        tooltip(options.tooltip != nullptr ? std::string_view(options.tooltip) : text,
                options.shortcut != nullptr ? options.shortcut : "");
    }
    return pressed;
}

bool icon_button(const char* label, Icon icon, bool enabled, const char* shortcut) {
    const float side = ImGui::GetFrameHeight();
    ImGui::BeginDisabled(!enabled);
    const bool pressed =
        ImGui::InvisibleButton(label, ImVec2(side, side), ImGuiButtonFlags_EnableNav);
    const bool hovered = ImGui::IsItemHovered();
    const Look look = look_of(ButtonKind::Quiet, hovered, ImGui::IsItemActive());
    const float alpha = ImGui::GetStyle().Alpha;
    draw(last_item(), {}, ButtonKind::Quiet, icon,
         {fade(look.fill, alpha), 0, fade(look.text, alpha)});
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::EndDisabled();
    tooltip(shown(label), shortcut != nullptr ? shortcut : "");
    return pressed;
}

int segmented(const char* id, const char* const* labels, int count, int current) {
    ImGui::PushID(id);
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = ImGui::GetFrameHeight();
    const ImVec2 start = ImGui::GetCursorScreenPos();
    for (int i = 0; i < count; ++i) {
        if (i > 0) ImGui::SameLine(0, 0);
        const std::string_view text = shown(labels[i]);
        const float width = text_width(text) + 2 * kSidePadding;
        if (ImGui::InvisibleButton(labels[i], ImVec2(width, height), ImGuiButtonFlags_EnableNav))
            current = i;
        const Box box = last_item();
        const ImDrawFlags corners = count == 1       ? ImDrawFlags_RoundCornersAll
                                    : i == 0         ? ImDrawFlags_RoundCornersLeft
                                    : i == count - 1 ? ImDrawFlags_RoundCornersRight
                                                     : ImDrawFlags_RoundCornersNone;
        const bool chosen = i == current;
        const ImU32 fill = chosen ? t.selected : ImGui::IsItemHovered() ? t.hover : 0;
        if (fill != 0) list.AddRectFilled(box.min, box.max, fill, kRounding, corners);
        if (i > 0) list.AddLine(box.min, ImVec2(box.min.x, box.max.y), t.border_strong);
        const float y = box.center().y - ImGui::GetTextLineHeight() / 2;
        text_at(list, ImVec2(box.min.x + kSidePadding, y), chosen ? t.link : t.text, text);
    }
    list.AddRect(start, ImGui::GetItemRectMax(), t.border_strong, kRounding);
    ImGui::PopID();
    return current;
}

}  // namespace skylens::ui
