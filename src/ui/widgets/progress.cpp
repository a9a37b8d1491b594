#include "ui/widgets/progress.h"

#include <cmath>
#include <string>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kMark = 22.0f;

void draw_mark(ImDrawList& list, ImVec2 center, StepState state, int number) {
    const Theme& t = theme();
    const float radius = kMark / 2;
    switch (state) {
        case StepState::Done:
            list.AddCircleFilled(center, radius, t.tone(Tone::Ok));
            draw_icon(list, Icon::Check, center, 13, t.panel);
            return;
        case StepState::Failed:
            list.AddCircleFilled(center, radius, t.tone(Tone::Alarm));
            draw_icon(list, Icon::Cross, center, 13, t.panel);
            return;
        case StepState::Current:
            list.AddCircle(center, radius - 1, t.accent, 0, 2.0f);
            break;
        case StepState::Waiting:
            list.AddCircle(center, radius - 0.5f, t.border_strong, 0, 1.0f);
            break;
    }
    const FontScope scope(Role::Small);
    const std::string text = std::to_string(number);
    const ImU32 color = state == StepState::Current ? t.link : t.text_muted;
    text_at(list,
            ImVec2(center.x - text_width(text) / 2, center.y - ImGui::GetTextLineHeight() / 2),
            color, text);
}

}  // namespace

void progress_ring(float share, float size, std::string_view text) {
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Box box = reserve(ImVec2(size, size));
    const float width = size >= 40 ? 5.0f : 3.0f;
    const float radius = size / 2 - width / 2;
    float from = -kPi / 2;
    float arc = share * 2 * kPi;
    if (share < 0) {
        arc = kPi / 2;
        if (!kit().reduced_motion) {
            from += static_cast<float>(std::fmod(kit().now_ms / 900.0, 1.0)) * 2 * kPi;
            kit().wake_after(33);
        }
    }
    list.AddCircle(box.center(), radius, t.border, 0, width);
    if (arc > 0.01f) {
        list.PathArcTo(box.center(), radius, from, from + arc, 48);
        list.PathStroke(share >= 1 ? t.tone(Tone::Ok) : t.accent, ImDrawFlags_None, width);
    }
    if (text.empty()) return;
    const FontScope scope(Role::Strong);
    text_at(list,
            ImVec2(box.center().x - text_width(text) / 2,
                   box.center().y - ImGui::GetTextLineHeight() / 2),
            t.text, text);
}

void progress_bar(float share, std::string_view text) {
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float words = text.empty() ? 0 : text_width(text) + 10;
    const Box box = reserve(ImVec2(room(), ImGui::GetTextLineHeight()));
    const float right = box.max.x - words;
    const float y = snap(box.center().y - 3);
    const float filled = box.min.x + (right - box.min.x) * (share < 0 ? 0 : share > 1 ? 1 : share);
    list.AddRectFilled(ImVec2(box.min.x, y), ImVec2(right, y + 6), t.border, 3);
    if (filled > box.min.x + 3)
        list.AddRectFilled(ImVec2(box.min.x, y), ImVec2(filled, y + 6),
                           share >= 1 ? t.tone(Tone::Ok) : t.accent, 3);
    if (!text.empty()) text_at(list, ImVec2(right + 10, box.min.y), t.text_muted, text);
}

void steps(const char* id, std::span<const Step> items) {
    ImGui::PushID(id);
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImVec2 last(0, 0);
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
        const Step& step = items[static_cast<std::size_t>(i)];
        const bool current = step.state == StepState::Current;
        ImGui::BeginGroup();
        const ImVec2 start = ImGui::GetCursorScreenPos();
        const ImVec2 center = snap(ImVec2(start.x + kMark / 2, start.y + kMark / 2));
        ImGui::Indent(kMark + 10);
        ImGui::PushTextWrapPos(0);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + (kMark - ImGui::GetTextLineHeight()) / 2);
        {
            const FontScope scope(current ? Role::Strong : Role::Body);
            say(step.title, step.state == StepState::Waiting ? t.text_muted : t.text);
        }
        if (!step.text.empty()) {
            ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 4);
            say_muted(step.text);
        }
        ImGui::PopTextWrapPos();
        ImGui::Unindent(kMark + 10);
        ImGui::EndGroup();
        if (i > 0)
            list.AddLine(ImVec2(last.x, last.y + kMark / 2 + 3),
                         ImVec2(center.x, center.y - kMark / 2 - 3), t.border_strong, 1.0f);
        draw_mark(list, center, step.state, i + 1);
        last = center;
        ImGui::Dummy(ImVec2(0, 2));
    }
    ImGui::PopID();
}

}  // namespace skylens::ui
