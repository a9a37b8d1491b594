#include "ui/widgets/form.h"

#include <algorithm>
#include <cstdio>

#include <imgui_internal.h>

#include "ui/draggable.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/input_text.h"

namespace skylens::ui {
namespace {

bool has_error(const Field& field) { return field.error != nullptr && field.error[0] != '\0'; }

void chevron(ImDrawList& list, const Box& box) {
    draw_icon(list, Icon::ChevronDown, snap(ImVec2(box.max.x - 16, box.center().y)), 12,
              theme().text_muted);
}

// A drop-down's closed face. True when its list is open; then call ImGui::EndCombo.
bool begin_drop_down(const Field& field, const char* preview) {
    const FieldBorder border(field.label, has_error(field));
    ImGui::SetNextItemWidth(field_width(field));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box face = {at, ImVec2(at.x + field_width(field), at.y + ImGui::GetFrameHeight())};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool open = ImGui::BeginCombo(
        id_part(field.label), preview, ImGuiComboFlags_NoArrowButton | ImGuiComboFlags_HeightLarge);
    ImGui::PopStyleVar();
    chevron(list, face);
    if (!open) name_item(field.label);
    return open;
}

bool token(const std::string& text, int index) {
    const Theme& t = theme();
    const std::string label = text + "###token" + std::to_string(index);
    const float height = ImGui::GetTextLineHeight() + 6;
    const float width = text_width(text) + 34;
    const bool pressed =
        ImGui::InvisibleButton(label.c_str(), ImVec2(width, height), ImGuiButtonFlags_EnableNav);
    const Box box = last_item();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, t.selected, kRoundingSmall);
    text_at(list, ImVec2(box.min.x + 8, box.min.y + 3), t.text, text);
    const ImU32 cross = ImGui::IsItemHovered() ? t.text : t.text_muted;
    draw_icon(list, Icon::Cross, snap(ImVec2(box.max.x - 14, box.center().y)), 10, cross);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return pressed;
}

void draw_switch(const Box& box, bool on, bool hovered) {
    const Theme& t = theme();
    const float alpha = ImGui::GetStyle().Alpha;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = 9;
    const float y = box.center().y;
    const ImVec2 min(box.min.x, y - radius);
    const ImVec2 max(box.min.x + 34, y + radius);
    const ImU32 fill =
        on ? (hovered ? t.accent_hover : t.accent) : (hovered ? t.text_muted : t.border_strong);
    list.AddRectFilled(min, max, fade(fill, alpha), radius);
    const float x = on ? max.x - radius : min.x + radius;
    list.AddCircleFilled(ImVec2(x, y), radius - 2.5f, fade(on ? t.on_accent : t.panel, alpha));
}

}  // namespace

float field_width(const Field& field) {
    if (field.width > 0) return field.width;
    return field.width < 0 ? room() : std::min(room(), kFieldWidth);
}

void field_top(const Field& field) {
    ImGui::BeginGroup();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(kGap, 3));
    say_wrapped(shown(field.label), ImGui::GetColorU32(ImGuiCol_Text));
    if (field.required) {
        ImGui::SameLine(0, 4);
        say("*", theme().tone(Tone::Alarm));
    }
    if (field.help != nullptr) {
        const FontScope scope(Role::Small);
        say_wrapped(field.help, theme().text_muted);
    }
    ImGui::PopStyleVar();
    ImGui::Dummy(ImVec2(0, 0));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 5);
}

void field_bottom(const Field& field) {
    if (has_error(field)) {
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 4);
        const FontScope scope(Role::Small);
        const Box box = reserve(ImVec2(14, ImGui::GetTextLineHeight()));
        draw_tone_sign(*ImGui::GetWindowDrawList(), Tone::Alarm, snap(box.center()), 13);
        ImGui::SameLine(0, 5);
        say_wrapped(field.error, theme().tone(Tone::Alarm));
    }
    ImGui::EndGroup();
    ImGui::Dummy(ImVec2(0, 2));
}

bool text_field(const Field& field, std::string& text) {
    field_top(field);
    bool changed = false;
    {
        const FieldBorder border(field.label, has_error(field));
        changed = input_line(id_part(field.label), text, field.hint, field_width(field));
        name_item(field.label, ImGuiItemStatusFlags_Inputable);
    }
    field_bottom(field);
    return changed;
}

bool text_area_field(const Field& field, std::string& text, int lines) {
    field_top(field);
    bool changed = false;
    {
        const FieldBorder border(field.label, has_error(field));
        const float height = ImGui::GetTextLineHeight() * static_cast<float>(lines) +
                             2 * ImGui::GetStyle().FramePadding.y;
        changed = input_lines(id_part(field.label), text, ImVec2(field_width(field), height));
        name_item(field.label, ImGuiItemStatusFlags_Inputable);
    }
    field_bottom(field);
    return changed;
}

bool number_field(const Field& field, std::int64_t& number, std::int64_t min, std::int64_t max,
                  std::string_view unit) {
    field_top(field);
    const std::int64_t before = number;
    {
        const FieldBorder border(field.label, has_error(field));
        ImGui::SetNextItemWidth(std::min(field_width(field), 160.0f));
        static_assert(sizeof(ImS64) == sizeof(std::int64_t));
        ImGui::InputScalar(id_part(field.label), ImGuiDataType_S64, &number);
        name_item(field.label, ImGuiItemStatusFlags_Inputable);
    }
    number = std::clamp(number, min, max);
    if (!unit.empty()) {
        ImGui::SameLine(0, 8);
        ImGui::AlignTextToFramePadding();
        say_muted(unit);
    }
    field_bottom(field);
    return number != before;
}

bool select_field(const Field& field, int& index, std::span<const std::string> options) {
    field_top(field);
    const int before = index;
    const bool chosen = index >= 0 && index < static_cast<int>(options.size());
    const char* preview =
        chosen ? options[static_cast<std::size_t>(index)].c_str() : kit().words.choose;
    if (begin_drop_down(field, preview)) {
        for (int i = 0; i < static_cast<int>(options.size()); ++i) {
            if (ImGui::Selectable(options[static_cast<std::size_t>(i)].c_str(), i == index))
                index = i;
            if (i == index) ImGui::SetItemDefaultFocus();
        }
        ImGui::EndCombo();
    }
    field_bottom(field);
    return index != before;
}

bool multi_select_field(const Field& field, std::vector<int>& chosen,
                        std::span<const std::string> options) {
    field_top(field);
    bool changed = false;
    const std::string preview = chosen.empty()
                                    ? kit().words.choose
                                    : std::to_string(chosen.size()) + " " + kit().words.selected;
    if (begin_drop_down(field, preview.c_str())) {
        for (int i = 0; i < static_cast<int>(options.size()); ++i) {
            const auto at = std::find(chosen.begin(), chosen.end(), i);
            bool on = at != chosen.end();
            if (checkbox(options[static_cast<std::size_t>(i)].c_str(), on)) {
                if (on)
                    chosen.push_back(i);
                else
                    chosen.erase(at);
                changed = true;
            }
        }
        ImGui::EndCombo();
    }
    int removed = -1;
    ImGui::PushID(field.label);
    for (const int i : chosen) {
        const std::string& text = options[static_cast<std::size_t>(i)];
        if (i != chosen.front()) flow(text_width(text) + 34, 6);
        if (token(text, i)) removed = i;
    }
    ImGui::PopID();
    if (removed >= 0) {
        chosen.erase(std::find(chosen.begin(), chosen.end(), removed));
        changed = true;
    }
    field_bottom(field);
    return changed;
}

bool toggle_field(const Field& field, bool& on) {
    const std::string_view text = shown(field.label);
    const float height = ImGui::GetTextLineHeight() + 4;
    const bool pressed = ImGui::InvisibleButton(
        field.label, ImVec2(34 + 10 + text_width(text), height), ImGuiButtonFlags_EnableNav);
    if (pressed) on = !on;
    name_item(field.label,
              ImGuiItemStatusFlags_Checkable | (on ? ImGuiItemStatusFlags_Checked : 0));
    const Box box = last_item();
    draw_switch(box, on, ImGui::IsItemHovered());
    text_at(*ImGui::GetWindowDrawList(), ImVec2(box.min.x + 44, box.min.y + 2),
            ImGui::GetColorU32(ImGuiCol_Text), text);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (field.help != nullptr) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 44);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 6);
        const FontScope scope(Role::Small);
        say_wrapped(field.help, theme().text_muted);
    }
    return pressed;
}

namespace {

// "text###id" with the text broken into lines of that width.
std::string broken_label(const char* label, float width) {
    std::string_view text = shown(label);
    std::string lines;
    while (!text.empty()) {
        const char* end = ImGui::GetFont()->CalcWordWrapPosition(
            ImGui::GetFontSize(), text.data(), text.data() + text.size(), width);
        const auto count = static_cast<std::size_t>(end - text.data());
        lines.append(lines.empty() ? "" : "\n").append(text.substr(0, count));
        text.remove_prefix(count);
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
    }
    return lines.append(id_part(label));
}

}  // namespace

bool checkbox(const char* label, bool& on, const char* help) {
    ImGui::PushStyleColor(ImGuiCol_Border, theme().border_strong);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(2, 1));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 4.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemInnerSpacing, ImVec2(9, 4));
    const float width = room() - ImGui::GetFrameHeight() - ImGui::GetStyle().ItemInnerSpacing.x;
    const bool wide = text_width(shown(label)) > width && id_part(label) != label;
    const bool changed = ImGui::Checkbox(wide ? broken_label(label, width).c_str() : label, &on);
    if (wide) {
        name_item(label,
                  ImGuiItemStatusFlags_Checkable | (on ? ImGuiItemStatusFlags_Checked : 0));
    }
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor();
    if (help != nullptr) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetTextLineHeight() + 11);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 6);
        const FontScope scope(Role::Small);
        say_wrapped(help, theme().text_muted);
    }
    return changed;
}

bool radio_field(const Field& field, int& index, std::span<const std::string> options,
                 std::span<const std::string> helps) {
    field_top(field);
    const int before = index;
    ImGui::PushID(field.label);
    ImGui::PushStyleColor(ImGuiCol_Border, theme().border_strong);
    for (int i = 0; i < static_cast<int>(options.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(2, 1));
        ImGui::PushStyleVar(ImGuiStyleVar_ItemInnerSpacing, ImVec2(9, 4));
        if (ImGui::RadioButton(options[at].c_str(), i == index)) index = i;
        ImGui::PopStyleVar(2);
        if (at < helps.size() && !helps[at].empty()) {
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetTextLineHeight() + 11);
            ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 6);
            const FontScope scope(Role::Small);
            say_wrapped(helps[at], theme().text_muted);
        }
    }
    ImGui::PopStyleColor();
    ImGui::PopID();
    field_bottom(field);
    return index != before;
}

bool slider_field(const Field& field, float& value, float min, float max, const char* format) {
    field_top(field);
    bool changed = false;
    {
        const FieldBorder border(field.label, has_error(field));
        ImGui::SetNextItemWidth(field_width(field));
        changed = ImGui::SliderFloat(id_part(field.label), &value, min, max, format);
        name_item(field.label);
        mark_draggable();
    }
    field_bottom(field);
    return changed;
}

}  // namespace skylens::ui
