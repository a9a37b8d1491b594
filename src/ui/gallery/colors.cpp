#include <array>
#include <string>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

void swatch(const char* name, ImU32 color, bool outlined = false) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::BeginGroup();
    const Box box = reserve(ImVec2(112, 44));
    list.AddRectFilled(box.min, box.max, color, kRounding);
    if (outlined) list.AddRect(box.min, box.max, theme().border, kRounding);
    const FontScope scope(Role::Small);
    say_muted(name);
    ImGui::EndGroup();
}

void swatches(const char* const* names, const ImU32* colors, int count, bool outlined) {
    for (int i = 0; i < count; ++i) {
        if (i > 0) flow(112, 12);
        swatch(names[i], colors[i], outlined);
    }
}

void draw_type(Gallery::Parts& parts) {
    begin_panel("type", {.title = parts.say("Type", "글꼴")});
    const struct {
        Role role;
        const char* name;
    } roles[] = {{Role::Title, "Title"}, {Role::Heading, "Heading"}, {Role::Strong, "Strong"},
                 {Role::Body, "Body"},   {Role::Small, "Small"},     {Role::Mono, "Mono"}};
    for (const auto& role : roles) {
        const FontScope scope(role.role);
        say(std::string(role.name) + parts.say(" — Who opened SSH to the world? 0123456789",
                                               " — 누가 SSH를 세상에 열었나? 0123456789"));
    }
    say_muted(parts.say("Muted text explains; it keeps a contrast of 4.5 : 1 on every surface.",
                        "흐린 글은 설명입니다. 어느 바탕에서도 명암비 4.5 : 1을 지킵니다."));
    end_panel();
}

void draw_icons() {
    for (int i = 1; i <= static_cast<int>(Icon::Bell); ++i) {
        if (i > 1) flow(24, 10);
        const Box box = reserve(ImVec2(24, 24));
        draw_icon(*ImGui::GetWindowDrawList(), static_cast<Icon>(i), snap(box.center()), 16,
                  theme().text);
    }
}

}  // namespace

void draw_colors(Gallery::Parts& parts) {
    const Theme& t = theme();
    page_title(
        parts.say("Colours and type", "색과 글꼴"),
        parts.say(
            "Every colour has one job. A tone never stands alone: a shape or a word goes along.",
            "색마다 맡은 일이 하나씩 있습니다. 상태 색은 모양이나 낱말과 함께 씁니다."));
    draw_type(parts);
    begin_panel("tones", {.title = parts.say("Tones", "상태 색")});
    const std::array<const char*, kToneCount> tones = {
        "Neutral",           "Info",      "OK",          "Warning", "In alarm",
        "Insufficient data", "Compliant", "Noncompliant"};
    for (int i = 0; i < kToneCount; ++i) {
        if (i > 0) flow(150, 18);
        status(static_cast<Tone>(i), tones[static_cast<std::size_t>(i)]);
    }
    for (int i = 0; i < kToneCount; ++i) {
        if (i > 0) flow(badge_width(tones[static_cast<std::size_t>(i)]), 8);
        badge(tones[static_cast<std::size_t>(i)], static_cast<Tone>(i));
    }
    const std::array<const char*, kLaneCount> lanes = {"Activity", "CloudWatch", "EventBridge",
                                                       "CloudTrail", "Config"};
    for (int i = 0; i < kLaneCount; ++i) {
        if (i > 0) flow(badge_width(lanes[static_cast<std::size_t>(i)]), 8);
        lane_badge(lanes[static_cast<std::size_t>(i)], static_cast<Lane>(i));
    }
    end_panel();
    begin_panel("surfaces", {.title = parts.say("Surfaces", "바탕")});
    const char* names[] = {"page",   "panel",         "raised", "sunken", "selected",
                           "border", "border strong", "accent", "danger", "focus"};
    const ImU32 colors[] = {t.page,   t.panel,         t.raised, t.sunken, t.selected,
                            t.border, t.border_strong, t.accent, t.danger, t.focus};
    swatches(names, colors, 10, true);
    end_panel();
    begin_panel("icons", {.title = parts.say("Icons", "아이콘")});
    draw_icons();
    end_panel();
}

}  // namespace skylens::ui
