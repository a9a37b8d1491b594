#include "ui/widgets/badge.h"

#include <string>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kPadding = 8.0f;
constexpr float kSignSize = 15.0f;

void pill(std::string_view text, ImU32 fill, ImU32 color) {
    const float line = ImGui::GetTextLineHeight();
    const FontScope scope(Role::Small);
    const float height = ImGui::GetTextLineHeight() + 2;
    // As tall as the line it stands on, so that it does not push its neighbours down.
    const Box box = reserve(ImVec2(text_width(text) + 2 * kPadding, line));
    const float top = snap(box.center().y - height / 2);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(ImVec2(box.min.x, top), ImVec2(box.max.x, top + height), fill, height / 2);
    text_at(list, ImVec2(box.min.x + kPadding, top + 1), color, text);
}

}  // namespace

float badge_width(std::string_view text) { return text_width(text, Role::Small) + 2 * kPadding; }

void badge(std::string_view text, Tone tone) { pill(text, theme().fill(tone), theme().tone(tone)); }

void lane_badge(std::string_view text, Lane lane) {
    const ImU32 color = theme().lane(lane);
    pill(text, mix(theme().panel, color, theme().dark ? 0.16f : 0.09f), color);
}

void count_badge(int count, Tone tone) {
    if (count <= 0) return;
    const std::string text = count > 999 ? "999+" : std::to_string(count);
    badge(text, tone);
}

void status_sign(Tone tone) {
    const Box box = reserve(ImVec2(kSignSize, ImGui::GetTextLineHeight()));
    draw_tone_sign(*ImGui::GetWindowDrawList(), tone, snap(box.center()), kSignSize);
}

void status(Tone tone, std::string_view text, float width) {
    status_sign(tone);
    ImGui::SameLine(0, 6);
    const ImU32 color = tone == Tone::Neutral ? theme().text : theme().tone(tone);
    say_fit(text, color, width > kSignSize + 6 ? width - kSignSize - 6 : 0);
}

}  // namespace skylens::ui
