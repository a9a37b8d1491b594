#include "ui/widgets/search_box.h"

#include <algorithm>

#include <imgui_internal.h>

#include "base/text.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/input_text.h"

namespace skylens::ui {
namespace {

constexpr float kIconRoom = 32.0f;

bool contains(std::string_view text, std::string_view word) {
    const auto same = [](char a, char b) { return lower_char(a) == lower_char(b); };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

// The cross at the right end that empties the box.
bool clear_button(const Box& box) {
    const float side = box.height();
    const ImVec2 back = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(ImVec2(box.max.x - side, box.min.y));
    ImGui::PushID(static_cast<int>(ImGui::GetItemID()));
    const std::string label = std::string(kit().words.clear) + "###clear";
    const bool pressed = ImGui::InvisibleButton(label.c_str(), ImVec2(side, side));
    const ImU32 color = ImGui::IsItemHovered() ? theme().text : theme().text_muted;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Cross, snap(last_item().center()), 11, color);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::PopID();
    ImGui::SetCursorScreenPos(back);
    ImGui::Dummy(ImVec2(0, 0));
    return pressed;
}

}  // namespace

bool matches_filter(std::string_view text, std::string_view filter) {
    while (!filter.empty()) {
        const std::size_t end = filter.find(' ');
        const std::string_view word = filter.substr(0, end);
        if (!word.empty() && !contains(text, word)) return false;
        filter = end == std::string_view::npos ? std::string_view() : filter.substr(end + 1);
    }
    return true;
}

bool search_box(const char* label, std::string& text, float width, std::string_view result) {
    ImGui::BeginGroup();
    const std::string hint(shown(label));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(kIconRoom, ImGui::GetStyle().FramePadding.y));
    ImGui::SetNextItemAllowOverlap();
    bool changed = false;
    {
        const FieldBorder border(label, false);
        changed = input_line(id_part(label), text, hint.c_str(), width == 0 ? room() : width,
                             ImGuiInputTextFlags_EscapeClearsAll);
    }
    ImGui::PopStyleVar();
    name_item(label, ImGuiItemStatusFlags_Inputable);
    const Box box = last_item();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_icon(list, Icon::Search, snap(ImVec2(box.min.x + 17, box.center().y)), 14,
              theme().text_muted);
    if (!text.empty()) {
        if (!result.empty()) {
            const float y = box.center().y - ImGui::GetTextLineHeight() / 2;
            text_at(list, ImVec2(box.max.x - box.height() - text_width(result), y),
                    theme().text_muted, result);
        }
        if (clear_button(box)) {
            text.clear();
            changed = true;
        }
    }
    ImGui::EndGroup();
    return changed;
}

}  // namespace skylens::ui
