#include "ui/widgets/tooltip.h"

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kKeyPadding = 5.0f;

std::string_view key_name(std::string_view key) {
    if (kit().mac && key == "Ctrl") return "⌘";
    if (kit().mac && key == "Alt") return "⌥";
    return key;
}

}  // namespace

void keys(std::string_view shortcut) {
    const FontScope scope(Role::Small);
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = ImGui::GetTextLineHeight() + 4;
    bool first = true;
    while (!shortcut.empty()) {
        const std::size_t end = shortcut.find('+', 1);
        const std::string_view name = key_name(shortcut.substr(0, end));
        shortcut = end == std::string_view::npos ? std::string_view() : shortcut.substr(end + 1);
        if (!first) ImGui::SameLine(0, 3);
        first = false;
        const Box box = reserve(ImVec2(text_width(name) + 2 * kKeyPadding, height));
        list.AddRectFilled(box.min, box.max, fade(t.text_muted, 0.14f), 3);
        list.AddRect(box.min, box.max, fade(t.text_muted, 0.5f), 3);
        text_at(list, ImVec2(box.min.x + kKeyPadding, box.min.y + 2), t.text, name);
    }
}

void tooltip(std::string_view text, std::string_view shortcut) {
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip | ImGuiHoveredFlags_AllowWhenDisabled))
        return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(10, 7));
    if (ImGui::BeginTooltip()) {
        ImGui::PushTextWrapPos(360);
        say(text);
        ImGui::PopTextWrapPos();
        if (!shortcut.empty()) {
            ImGui::SameLine(0, 10);
            keys(shortcut);
        }
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar();
}

}  // namespace skylens::ui
