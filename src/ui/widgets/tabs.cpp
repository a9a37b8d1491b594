#include "ui/widgets/tabs.h"

#include <string>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kSide = 12.0f;
constexpr float kHeight = 36.0f;

}  // namespace

int tabs(const char* id, std::span<const Tab> items, int current) {
    ImGui::PushID(id);
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float whole = room();
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const Tab& tab = items[static_cast<std::size_t>(i)];
        const std::string count = tab.count < 0 ? "" : "(" + std::to_string(tab.count) + ")";
        const std::string_view text = shown(tab.label);
        const bool chosen = i == current;
        const FontScope scope(chosen ? Role::Strong : Role::Body);
        // Room for the bold word, so that choosing a tab moves none of its neighbours.
        const float words = text_width(text, Role::Strong);
        const float width = words + (count.empty() ? 0 : 5 + text_width(count)) + 2 * kSide;
        if (i > 0) ImGui::SameLine(0, 0);
        if (ImGui::InvisibleButton(tab.label, ImVec2(width, kHeight), ImGuiButtonFlags_EnableNav))
            current = i;
        const Box box = last_item();
        const bool hovered = ImGui::IsItemHovered();
        const ImU32 color = chosen ? t.link : hovered ? t.text : t.text_muted;
        const float y = box.center().y - ImGui::GetTextLineHeight() / 2;
        text_at(list, ImVec2(box.min.x + kSide, y), color, text);
        if (!count.empty()) {
            const ImU32 tone = tab.tone == Tone::Neutral ? color : t.tone(tab.tone);
            text_at(list, ImVec2(box.min.x + kSide + words + 5, y), tone, count);
        }
        if (chosen)
            list.AddRectFilled(ImVec2(box.min.x + 4, box.max.y - 3),
                               ImVec2(box.max.x - 4, box.max.y), t.accent, 2);
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    const float bottom = start.y + kHeight;
    list.AddRectFilled(ImVec2(start.x, bottom - 1), ImVec2(start.x + whole, bottom), t.border);
    ImGui::PopID();
    return current;
}

}  // namespace skylens::ui
