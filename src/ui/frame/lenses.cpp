// The lenses: one action, seen by every observing service in its own lane.
#include <algorithm>

#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/widgets/form.h"

namespace skylens::ui {
namespace {

constexpr float kTabsTop = 13.0f;  // of the checkbox on the line of the dock's tabs

Tone tone_of(view::MarkTone tone) {
    switch (tone) {
        case view::MarkTone::Good:
            return Tone::Ok;
        case view::MarkTone::Bad:
            return Tone::Alarm;
        case view::MarkTone::Unknown:
            return Tone::Insufficient;
        default:
            return Tone::Neutral;
    }
}

// Copies the marks into the widget's form when they changed.
void refresh_marks(FrameState& state) {
    if (state.lane_version == state.timeline.version() &&
        state.marks_show_quiet == state.show_quiet)
        return;
    state.lane_version = state.timeline.version();
    state.marks_show_quiet = state.show_quiet;
    for (int i = 0; i < view::Timeline::kLanes; ++i) {
        state.lane_marks[i].clear();
        for (const view::Mark& mark : state.timeline.lane(i)) {
            if (mark.quiet && !state.show_quiet) continue;
            LaneMark shown;
            shown.ms = mark.time.ms;
            shown.id = mark.id;
            shown.tone = tone_of(mark.tone);
            shown.label = mark.label;
            state.lane_marks[i].push_back(shown);
        }
    }
}

std::vector<LaneLink> links_of(const PanelContext& panel, sim::EffectId selected) {
    std::vector<LaneLink> links;
    if (selected == 0) return links;
    const std::vector<sim::EffectId> chain = view::causes_of(panel.world, selected);
    for (std::size_t i = 0; i + 1 < chain.size(); ++i)
        links.push_back({chain[i + 1], chain[i]});
    for (const sim::EffectId next : view::consequences_of(panel.world, selected, 50)) {
        links.push_back({selected, next});
    }
    return links;
}

// What the time line is for, while nothing stands on it.
void draw_hint(const PanelContext& panel, ImVec2 top, float width, float height) {
    const char* text = panel.text("dock.nothing_yet");
    const float words = text_width(text);
    const float x = top.x + std::max(130.0f, (width - words) / 2);
    const float y = top.y + height / 2 - 2 * ImGui::GetTextLineHeight();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 from(x - kGap, y - kGapSmall);
    const ImVec2 to(x + words + kGap, y + ImGui::GetTextLineHeight() + kGapSmall);
    list.AddRectFilled(from, to, theme().panel, kRoundingSmall);
    text_at(list, snap(ImVec2(x, y)), theme().text_muted, text);
}

void draw_time_line(FrameContext& context, float height) {
    PanelContext& panel = context.panel;
    FrameState& state = context.state;
    refresh_marks(state);
    static constexpr const char* kNames[] = {"lane.activity", "lane.cloudwatch", "lane.eventbridge",
                                             "lane.cloudtrail", "lane.config"};
    std::string names[view::Timeline::kLanes];
    LaneRow rows[view::Timeline::kLanes];
    for (int i = 0; i < view::Timeline::kLanes; ++i) {
        names[i] = join(panel.text(kNames[i]), "###", kNames[i]);
        rows[i] = {names[i].c_str(), static_cast<Lane>(i), state.lane_marks[i]};
    }
    const std::vector<LaneLink> links = links_of(panel, panel.screen.selected_effect);
    LaneSpec spec;
    spec.rows = rows;
    spec.links = links;
    spec.first_ms = panel.world.start.ms;
    spec.now_ms = panel.world.now.ms;
    spec.height = height;
    if (state.lane_view.to_ms == 0) {
        // All of a young account, the last two hours of an older one.
        const std::int64_t now = panel.world.now.ms;
        const std::int64_t seen =
            std::clamp(now - panel.world.start.ms + minutes(2).ms, minutes(45).ms, hours(2).ms) +
            minutes(3).ms;
        state.lane_view.to_ms = now + seen / 20;
        state.lane_view.from_ms = now - seen;
    }
    state.lane_view.selected = panel.screen.selected_effect;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float width = room();
    bool empty = true;
    for (const auto& lane : state.lane_marks)
        empty = empty && lane.empty();
    if (lanes(join(panel.text("dock.lenses"), "###lenses").c_str(), spec, state.lane_view)
            .selected) {
        panel.screen.selected_effect = state.lane_view.selected;
    }
    if (empty) draw_hint(panel, top, width, height);
}

}  // namespace

void draw_lenses(FrameContext& context) {
    PanelContext& panel = context.panel;
    const std::string label = join(panel.text("dock.show_reads"), "###show-reads");
    const ImVec2 below = ImGui::GetCursorPos();
    constexpr float kBox = 34.0f;
    ImGui::SetCursorPos(
        ImVec2(below.x + room() - text_width(panel.text("dock.show_reads")) - kBox, kTabsTop));
    checkbox(label.c_str(), context.state.show_quiet);
    ImGui::SetCursorPos(below);
    const ImVec2 space = ImGui::GetContentRegionAvail();
    const bool detail = panel.screen.selected_effect != 0;
    const float detail_width = detail ? space.x * 0.5f : 0.0f;
    ImGui::BeginChild("time-line",
                      ImVec2(space.x - detail_width - (detail ? kGap : 0.0f), space.y));
    draw_time_line(context, space.y);
    ImGui::EndChild();
    if (!detail) return;
    ImGui::SameLine(0, kGap);
    ImGui::BeginChild("effect", ImVec2(detail_width, space.y));
    draw_effect_detail(context);
    ImGui::EndChild();
}

}  // namespace skylens::ui
