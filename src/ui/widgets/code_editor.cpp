#include "ui/widgets/code_editor.h"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/kit.h"
#include "ui/widgets/input_text.h"

namespace skylens::ui {
namespace {

constexpr float kGutter = 44.0f;

int line_count(const std::string& text) {
    return 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

// The window in which Dear ImGui scrolls the text of the multi-line input `id`.
ImGuiWindow* text_window(ImGuiID id) {
    for (ImGuiWindow* child : ImGui::GetCurrentWindow()->DC.ChildWindows) {
        if (child->ChildId == id) return child;
    }
    return nullptr;
}

struct Lines {
    float top = 0;     // of line 1
    float height = 0;  // of one line
    int count = 0;
    int marked = 0;
};

void draw_gutter(ImDrawList& list, const Box& gutter, const Lines& lines) {
    const Theme& t = theme();
    const FontScope scope(Role::Small);
    list.AddRectFilled(gutter.min, gutter.max, mix(t.sunken, t.text, 0.05f), kRounding,
                       ImDrawFlags_RoundCornersLeft);
    list.PushClipRect(gutter.min, gutter.max, true);
    const int first = std::max(0, static_cast<int>((gutter.min.y - lines.top) / lines.height));
    const int last =
        std::min(lines.count, first + static_cast<int>(gutter.height() / lines.height) + 2);
    for (int i = first; i < last; ++i) {
        const std::string number = std::to_string(i + 1);
        const float y = lines.top + lines.height * static_cast<float>(i);
        const bool marked = i + 1 == lines.marked;
        if (marked)
            list.AddRectFilled(ImVec2(gutter.min.x, y), ImVec2(gutter.min.x + 3, y + lines.height),
                               t.tone(Tone::Alarm));
        text_at(list, ImVec2(gutter.max.x - 8 - text_width(number), y + 1),
                marked ? t.tone(Tone::Alarm) : t.text_muted, number);
    }
    list.PopClipRect();
}

}  // namespace

bool code_field(const Field& field, std::string& text, const CodeOptions& options) {
    field_top(field);
    const bool error = field.error != nullptr && field.error[0] != '\0';
    const FontScope scope(Role::Mono);
    const float height = ImGui::GetTextLineHeight() * static_cast<float>(options.lines) + 2 * 8;
    const float width = field.width == 0 ? room() : field_width(field);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const Box frame = {start, ImVec2(start.x + width, start.y + height)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(frame.min, frame.max, theme().sunken, kRounding);

    ImGui::SetCursorScreenPos(ImVec2(start.x + kGutter, start.y));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(8, 8));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0u);
    const ImGuiInputTextFlags flags =
        options.read_only ? ImGuiInputTextFlags_ReadOnly : ImGuiInputTextFlags_None;
    const bool changed =
        input_lines(id_part(field.label), text, ImVec2(width - kGutter, height), flags);
    name_item(field.label, ImGuiItemStatusFlags_Inputable);
    const bool active = ImGui::IsItemActive();
    const ImGuiID id = ImGui::GetItemID();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);

    const ImGuiWindow* inner = text_window(id);
    const Lines lines = {start.y + 8 - (inner == nullptr ? 0 : inner->Scroll.y),
                         ImGui::GetTextLineHeight(), line_count(text), options.error_line};
    draw_gutter(list, {start, ImVec2(start.x + kGutter, frame.max.y)}, lines);
    if (inner != nullptr && options.error_line > 0) {
        const float y = lines.top + lines.height * static_cast<float>(options.error_line - 1);
        inner->DrawList->PushClipRect(inner->InnerRect.Min, inner->InnerRect.Max);
        inner->DrawList->AddRectFilled(ImVec2(frame.min.x, y),
                                       ImVec2(frame.max.x, y + lines.height),
                                       fade(theme().tone(Tone::Alarm), 0.16f));
        inner->DrawList->PopClipRect();
    }
    const ImU32 edge = error    ? theme().tone(Tone::Alarm)
                       : active ? theme().accent
                                : theme().border_strong;
    list.AddRect(frame.min, frame.max, edge, kRounding);
    {
        const FontScope body(Role::Body);
        field_bottom(field);
    }
    return changed;
}

}  // namespace skylens::ui
