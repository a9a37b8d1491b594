#include "ui/widgets/key_values.h"

#include <string>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tooltip.h"

namespace skylens::ui {
namespace {

constexpr float kColumnMin = 210.0f;
constexpr int kColumnsMax = 4;
constexpr float kCopySide = 18.0f;

bool copy_button(std::string_view value) {
    const std::string label = std::string(kit().words.copy) + "###copy";
    const bool pressed = ImGui::InvisibleButton(
        label.c_str(), ImVec2(kCopySide, ImGui::GetTextLineHeight()), ImGuiButtonFlags_EnableNav);
    const ImU32 color = ImGui::IsItemHovered() ? theme().link : theme().text_muted;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Copy, snap(last_item().center()), 13, color);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tooltip(kit().words.copy);
    if (pressed) ImGui::SetClipboardText(std::string(value).c_str());
    return pressed;
}

}  // namespace

KeyValueEvent key_values(const char* id, std::span<const KeyValue> pairs, int columns) {
    KeyValueEvent event;
    if (columns == 0) columns = ImClamp(static_cast<int>(room() / kColumnMin), 1, kColumnsMax);
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(10, 7));
    if (ImGui::BeginTable(id, columns,
                          ImGuiTableFlags_SizingStretchSame | ImGuiTableFlags_BordersInnerV)) {
        for (int i = 0; i < static_cast<int>(pairs.size()); ++i) {
            const KeyValue& pair = pairs[static_cast<std::size_t>(i)];
            ImGui::TableNextColumn();
            ImGui::PushID(i);
            ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(6, 2));
            say_fit(pair.key, theme().text_muted);
            const FontScope scope(pair.mono ? Role::Mono : Role::Body);
            if (pair.copyable && !pair.value.empty()) {
                if (copy_button(pair.value)) event.copied = i;
                ImGui::SameLine(0, 4);
            }
            const std::string_view value = pair.value.empty() ? std::string_view("–") : pair.value;
            if (pair.link) {
                const std::string label = std::string(value) + "###link";
                if (button(label.c_str(), ButtonKind::Link)) event.link = i;
            } else if (pair.tone != Tone::Neutral) {
                status(pair.tone, value);
            } else {
                say_fit(value, theme().text);
            }
            ImGui::PopStyleVar();
            ImGui::PopID();
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
    return event;
}

}  // namespace skylens::ui
