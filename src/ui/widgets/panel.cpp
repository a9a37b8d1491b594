#include "ui/widgets/panel.h"

#include <algorithm>
#include <string>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"

namespace skylens::ui {

namespace {

// One line as tall as a button: the title, and a count unless it is -1.
void heading(Role role, std::string_view title, int count) {
    const float height = ImGui::GetFrameHeight();
    const FontScope scope(role);
    const std::string number = count < 0 ? "" : "(" + std::to_string(count) + ")";
    const float numbers = count < 0 ? 0 : 6 + text_width(number);
    const float words = std::min(text_width(title), std::max(room() - numbers, 60.0f));
    const Box box = reserve(ImVec2(words + numbers, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = box.center().y - ImGui::GetTextLineHeight() / 2;
    text_fit(list, ImVec2(box.min.x, y), words, theme().text, title);
    text_at(list, ImVec2(box.min.x + words + 6, y), theme().text_muted, number);
}

}  // namespace

void panel_heading(std::string_view title, int count) { heading(Role::Heading, title, count); }

void page_heading(std::string_view title, int count) { heading(Role::Title, title, count); }

void begin_panel(const char* id, const PanelHeader& header, float height) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, theme().panel);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kGapLarge, 14));
    ImGuiChildFlags flags = ImGuiChildFlags_Borders | ImGuiChildFlags_AlwaysUseWindowPadding |
                            ImGuiChildFlags_NavFlattened;
    if (height == 0) flags |= ImGuiChildFlags_AutoResizeY;
    ImGui::BeginChild(id, ImVec2(0, height < 0 ? 0 : height), flags);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    if (header.title.empty()) return;
    panel_heading(header.title, header.count);
    if (!header.description.empty()) {
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 6);
        say_wrapped(header.description, theme().text_muted);
    }
}

void end_panel() { ImGui::EndChild(); }

void header_actions(float width) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float right = window->WorkRect.Max.x - window->Pos.x + window->Scroll.x;
    ImGui::SameLine(right - width);
}

void page_title(std::string_view title, std::string_view description) {
    {
        const FontScope scope(Role::Title);
        say(title);
    }
    if (!description.empty()) say_wrapped(description, theme().text_muted);
    ImGui::Dummy(ImVec2(0, 2));
}

void section_title(std::string_view title, std::string_view description) {
    ImGui::Dummy(ImVec2(0, 2));
    {
        const FontScope scope(Role::Strong);
        say(title);
    }
    if (!description.empty()) say_wrapped(description, theme().text_muted);
}

void empty_state(std::string_view title, std::string_view text) {
    const float width = room();
    const auto centered = [width](std::string_view line, ImU32 color) {
        const float wanted = text_width(line);
        if (wanted < width) {
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (width - wanted) / 2);
            say(line, color);
        } else {
            say_wrapped(line, color);
        }
    };
    ImGui::Dummy(ImVec2(0, kGapLarge));
    {
        const FontScope scope(Role::Strong);
        centered(title, theme().text);
    }
    if (!text.empty()) centered(text, theme().text_muted);
    ImGui::Dummy(ImVec2(0, kGapLarge));
}

void notice(Tone tone, std::string_view title, std::string_view text) {
    const Theme& t = theme();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.fill(tone));
    ImGui::PushStyleColor(ImGuiCol_Border, fade(t.tone(tone), 0.55f));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 10));
    ImGui::PushID(title.data(), title.data() + title.size());
    ImGui::BeginChild("notice", ImVec2(0, 0),
                      ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY |
                          ImGuiChildFlags_AlwaysUseWindowPadding);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    draw_tone_sign(*ImGui::GetWindowDrawList(), tone,
                   snap(ImVec2(start.x + 8, start.y + ImGui::GetTextLineHeight() / 2)), 16);
    ImGui::Indent(26);
    {
        const FontScope scope(Role::Strong);
        say_wrapped(title, t.text);
    }
    if (!text.empty()) say_wrapped(text, t.text);
    ImGui::Unindent(26);
    ImGui::EndChild();
    ImGui::PopID();
}

void divider() {
    const Box box = reserve(ImVec2(room(), 1));
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, ImVec2(box.max.x, box.min.y + 1),
                                              theme().border);
}

}  // namespace skylens::ui
