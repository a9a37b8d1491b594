#include "ui/widgets/metric_chart.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include <imgui_internal.h>

#include "ui/axis.h"
#include "ui/draggable.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kAxisBottom = 22.0f;
constexpr float kStrip = 10.0f;
constexpr float kChartTickGap = 90.0f;  // pixels between labels of the time axis, at least
constexpr float kRowGap = 44.0f;   // pixels between grid lines

ImU32 color_of(const ChartSpec& spec, std::size_t i) {
    const ImU32 color = spec.series[i].color;
    return color != 0 ? color : theme().series[i % std::size(theme().series)];
}

struct Range {
    double min = 0;
    double max = 1;
};

Range values_in_sight(const ChartSpec& spec) {
    bool any = false;
    Range range;
    const auto take = [&any, &range](double value) {
        if (!std::isfinite(value)) return;
        range.min = any ? std::min(range.min, value) : value;
        range.max = any ? std::max(range.max, value) : value;
        any = true;
    };
    for (const ChartSeries& series : spec.series) {
        for (const ChartPoint& point : series.points) {
            if (point.ms >= spec.from_ms && point.ms <= spec.to_ms) take(point.value);
        }
    }
    for (const ChartThreshold& threshold : spec.thresholds)
        take(threshold.value);
    if (!any) return {0, 1};
    if (spec.zero_based && range.min > 0) range.min = 0;
    if (range.max == range.min) range.max = range.min + 1;
    return range;
}

// The plot's rectangle and its two scales.
struct Plot {
    Box box;
    std::int64_t from_ms = 0;
    std::int64_t to_ms = 1;
    double low = 0;
    double high = 1;

    [[nodiscard]] float x(std::int64_t ms) const {
        const double share =
            static_cast<double>(ms - from_ms) / static_cast<double>(to_ms - from_ms);
        return box.min.x + static_cast<float>(share) * box.width();
    }
    [[nodiscard]] float y(double value) const {
        const double share = (value - low) / (high - low);
        return box.max.y - static_cast<float>(share) * box.height();
    }
    [[nodiscard]] std::int64_t ms_at(float at) const {
        const double share = static_cast<double>(at - box.min.x) / static_cast<double>(box.width());
        return from_ms + static_cast<std::int64_t>(share * static_cast<double>(to_ms - from_ms));
    }
};

void draw_grid(ImDrawList& list, const Plot& plot, const ValueTicks& ticks, const ChartSpec& spec,
               float left) {
    const Theme& t = theme();
    const float line = ImGui::GetTextLineHeight();
    const std::string unit(spec.unit == "%" ? spec.unit : std::string_view());
    for (int i = 0; i < ticks.count; ++i) {
        const float y = snap(plot.y(ticks.at(i)));
        list.AddRectFilled(ImVec2(plot.box.min.x, y), ImVec2(plot.box.max.x, y + 1),
                           i == 0 ? t.border : t.grid);
        const std::string label =
            value_text(std::fabs(ticks.at(i)) < ticks.step * 1e-6 ? 0 : ticks.at(i), unit);
        text_at(list, ImVec2(plot.box.min.x - 8 - text_width(label), y - line / 2), t.text_muted,
                label);
    }
    const std::int64_t step =
        time_step(plot.from_ms, plot.to_ms, static_cast<int>(plot.box.width() / kChartTickGap));
    for (std::int64_t at = first_tick(plot.from_ms, step); at <= plot.to_ms; at += step) {
        const float x = snap(plot.x(at));
        list.AddRectFilled(ImVec2(x, plot.box.max.y), ImVec2(x + 1, plot.box.max.y + 4), t.border);
        const std::string label = tick_label(at, step);
        const float wide = text_width(label);
        const float begin = std::clamp(x - wide / 2, left, plot.box.max.x - wide);
        text_at(list, ImVec2(begin, plot.box.max.y + 5), t.text_muted, label);
    }
}

// The label ends at `right`.
void draw_threshold(ImDrawList& list, const Plot& plot, const ChartThreshold& threshold,
                    float right) {
    const ImU32 color = theme().tone(threshold.tone);
    const float y = snap(plot.y(threshold.value));
    const float to = threshold.above ? plot.box.min.y : plot.box.max.y;
    list.AddRectFilled(ImVec2(plot.box.min.x, std::min(y, to)),
                       ImVec2(plot.box.max.x, std::max(y, to)),
                       fade(color, theme().dark ? 0.10f : 0.07f));
    for (float x = plot.box.min.x; x < plot.box.max.x; x += 8) {
        list.AddRectFilled(ImVec2(x, y), ImVec2(std::min(x + 5, plot.box.max.x), y + 1), color);
    }
    if (threshold.label.empty()) return;
    const float wide = text_width(threshold.label);
    const float height = ImGui::GetTextLineHeight();
    const float top = threshold.above ? y - height - 1 : y + 2;
    const float kept = std::clamp(top, plot.box.min.y, plot.box.max.y - height);
    const float begin = std::max(right - wide - 4, plot.box.min.x + 4);
    text_at(list, ImVec2(begin, kept), color, threshold.label);
}

// The points of a line as pixels. Where several points fall on one pixel column, its lowest and
// highest stand for them.
class Polyline {
  public:
    Polyline(ImDrawList& list, const Plot& plot, ImU32 color)
        : list_(list), plot_(plot), color_(color) {}
    void add(const ChartPoint& point) {
        const float x = plot_.x(point.ms);
        const float y = plot_.y(point.value);
        if (!points_.empty() && x - column_ < 1.0f) {
            low_ = std::max(low_, y);
            high_ = std::min(high_, y);
            last_ = y;
            return;
        }
        flush_column();
        column_ = x;
        low_ = high_ = last_ = y;
        push(ImVec2(x, y));
    }
    void end() {
        flush_column();
        if (points_.size() == 1 && !broken_) list_.AddCircleFilled(points_[0], 2.5f, color_);
        stroke();
        points_.clear();
        broken_ = false;
    }

  private:
    void flush_column() {
        if (points_.empty() || (low_ == high_ && low_ == last_)) return;
        push(ImVec2(column_, high_));
        push(ImVec2(column_, low_));
        push(ImVec2(column_, last_));
    }
    // A joined line gets thin where it turns sharply: there it is drawn in two, with a round joint.
    void push(ImVec2 point) {
        if (points_.size() >= 2) {
            const ImVec2 tip = points_.back();
            const ImVec2 before = points_[points_.size() - 2];
            const float turn =
                (tip.x - before.x) * (point.x - tip.x) + (tip.y - before.y) * (point.y - tip.y);
            if (turn < 0) {
                stroke();
                list_.AddCircleFilled(tip, 1.0f, color_, 6);
                points_.assign(1, tip);
                broken_ = true;
            }
        }
        points_.push_back(point);
    }
    void stroke() {
        if (points_.size() < 2) return;
        list_.AddPolyline(points_.data(), static_cast<int>(points_.size()), color_,
                          ImDrawFlags_None, 2.0f);
    }
    ImDrawList& list_;
    const Plot& plot_;
    ImU32 color_;
    std::vector<ImVec2> points_;
    float column_ = 0, low_ = 0, high_ = 0, last_ = 0;
    bool broken_ = false;  // part of the line is drawn already
};

void draw_series(ImDrawList& list, const Plot& plot, const ChartSeries& series, ImU32 color) {
    Polyline line(list, plot, color);
    const auto before = [](const ChartPoint& point, std::int64_t ms) { return point.ms < ms; };
    auto at = std::lower_bound(series.points.begin(), series.points.end(), plot.from_ms, before);
    if (at != series.points.begin()) --at;  // the line comes in from the left edge
    std::int64_t last = at == series.points.end() ? 0 : at->ms;
    for (; at != series.points.end(); ++at) {
        const bool missing = !std::isfinite(at->value);
        if (missing || (series.gap_ms > 0 && at->ms - last > series.gap_ms)) line.end();
        if (!missing) line.add(*at);
        last = at->ms;
        if (at->ms > plot.to_ms) break;
    }
    line.end();
}

void draw_states(ImDrawList& list, const Plot& plot, const ChartSpec& spec, float top) {
    for (const ChartState& state : spec.states) {
        const float from = std::clamp(plot.x(state.from_ms), plot.box.min.x, plot.box.max.x);
        const float to = std::clamp(plot.x(state.to_ms), plot.box.min.x, plot.box.max.x);
        if (to - from < 0.5f) continue;
        const ImU32 color = theme().tone(state.tone);
        const bool quiet = state.tone == Tone::Ok || state.tone == Tone::Insufficient ||
                           state.tone == Tone::Neutral;
        list.AddRectFilled(ImVec2(snap(from), top), ImVec2(snap(to) - 1, top + kStrip),
                           fade(color, quiet ? 0.55f : 1.0f), 2);
    }
}

// The point of the series nearest to `ms`, no further away than its gap (or a tenth of the range).
const ChartPoint* nearest(const ChartSeries& series, std::int64_t ms, std::int64_t range_ms) {
    const auto before = [](const ChartPoint& point, std::int64_t at) { return point.ms < at; };
    const auto after = std::lower_bound(series.points.begin(), series.points.end(), ms, before);
    const ChartPoint* best = after == series.points.end() ? nullptr : &*after;
    if (after != series.points.begin()) {
        const ChartPoint* earlier = &*(after - 1);
        if (best == nullptr || ms - earlier->ms < best->ms - ms) best = earlier;
    }
    const std::int64_t reach = series.gap_ms > 0 ? series.gap_ms : range_ms / 10;
    return best != nullptr && std::llabs(best->ms - ms) <= reach && std::isfinite(best->value)
               ? best
               : nullptr;
}

void hover_tooltip(const ChartSpec& spec, std::int64_t ms) {
    const Theme& t = theme();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 9));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8, 3));
    if (ImGui::BeginTooltip()) {
        say_muted(moment_text(ms / 1000 * 1000));
        for (std::size_t i = 0; i < spec.series.size(); ++i) {
            const ChartSeries& series = spec.series[i];
            const ChartPoint* point = nearest(series, ms, spec.to_ms - spec.from_ms);
            const Box mark = reserve(ImVec2(10, ImGui::GetTextLineHeight()));
            const float y = snap(mark.center().y);
            ImGui::GetWindowDrawList()->AddRectFilled(
                ImVec2(mark.min.x, y - 1), ImVec2(mark.max.x, y + 2), color_of(spec, i), 1);
            ImGui::SameLine();
            say(series.name);
            ImGui::SameLine(0, 14);
            const FontScope scope(Role::Strong);
            say(point == nullptr ? std::string(kit().words.no_data)
                                 : value_text(point->value, std::string(spec.unit)),
                point == nullptr ? t.text_muted : t.text);
        }
        for (const ChartState& state : spec.states) {
            if (ms < state.from_ms || ms >= state.to_ms || state.label.empty()) continue;
            const Box mark = reserve(ImVec2(10, ImGui::GetTextLineHeight()));
            draw_tone_sign(*ImGui::GetWindowDrawList(), state.tone, snap(mark.center()), 13);
            ImGui::SameLine();
            say(state.label, t.tone(state.tone));
        }
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar(2);
}

void draw_crosshair(ImDrawList& list, const Plot& plot, const ChartSpec& spec, std::int64_t ms) {
    const Theme& t = theme();
    const float x = snap(plot.x(ms));
    list.AddRectFilled(ImVec2(x, plot.box.min.y), ImVec2(x + 1, plot.box.max.y), t.text_muted);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const ChartPoint* point = nearest(spec.series[i], ms, spec.to_ms - spec.from_ms);
        if (point == nullptr || point->ms < spec.from_ms || point->ms > spec.to_ms) continue;
        const ImVec2 at(plot.x(point->ms), plot.y(point->value));
        list.AddCircleFilled(at, 4.5f, t.panel);
        list.AddCircleFilled(at, 3.2f, color_of(spec, i));
    }
}

void draw_legend(const ChartSpec& spec) {
    const FontScope scope(Role::Small);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        const float width = 16 + text_width(spec.series[i].name);
        if (i > 0) flow(width, 18);
        const Box box = reserve(ImVec2(width, ImGui::GetTextLineHeight()));
        const float y = snap(box.center().y);
        list.AddRectFilled(ImVec2(box.min.x, y - 1), ImVec2(box.min.x + 11, y + 2),
                           color_of(spec, i), 1);
        text_at(list, ImVec2(box.min.x + 16, box.min.y), theme().text_muted, spec.series[i].name);
    }
}

// Dragging over the plot chooses a range of time; a short press is a click.
void handle_press(ImDrawList& list, const Plot& plot, ChartEvent& event) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID id = ImGui::GetItemID();
    const float pointer = std::clamp(ImGui::GetIO().MousePos.x, plot.box.min.x, plot.box.max.x);
    if (ImGui::IsItemActivated()) storage.SetFloat(id, pointer);
    const float start = storage.GetFloat(id, pointer);
    const bool dragged = std::fabs(pointer - start) > 6;
    if (ImGui::IsItemActive() && dragged) {
        list.AddRectFilled(ImVec2(std::min(start, pointer), plot.box.min.y),
                           ImVec2(std::max(start, pointer), plot.box.max.y),
                           fade(theme().accent, 0.18f));
    }
    if (!ImGui::IsItemDeactivated()) return;
    event.ranged = dragged;
    event.range_from_ms = plot.ms_at(std::min(start, pointer));
    event.range_to_ms = plot.ms_at(std::max(start, pointer));
    event.clicked = !dragged && ImGui::IsItemHovered();
    event.clicked_ms = plot.ms_at(pointer);
}

bool anything_in_sight(const ChartSpec& spec) {
    for (const ChartSeries& series : spec.series) {
        for (const ChartPoint& point : series.points) {
            if (point.ms >= spec.from_ms && point.ms <= spec.to_ms && std::isfinite(point.value))
                return true;
        }
    }
    return false;
}

}  // namespace

void begin_hover(ChartHover& hover) {
    hover.active = hover.seen;
    hover.seen = false;
}

ChartEvent metric_chart(const char* label, const ChartSpec& spec, ChartHover& hover) {
    ChartEvent event;
    if (spec.to_ms <= spec.from_ms) return event;
    if (spec.legend && spec.series.size() > 1) draw_legend(spec);
    const FontScope scope(Role::Small);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::InvisibleButton(label, ImVec2(std::max(80.0f, room()), spec.height),
                           ImGuiButtonFlags_EnableNav);
    mark_draggable();
    const Box box = last_item();
    const bool hovered = ImGui::IsItemHovered() || ImGui::IsItemActive();

    const Range range = values_in_sight(spec);
    const float below = kAxisBottom + (spec.states.empty() ? 0 : kStrip + 6);
    const float line = ImGui::GetTextLineHeight();
    const float top = box.min.y + line / 2;
    const ValueTicks ticks = value_ticks(
        range.min, range.max, std::max(2, static_cast<int>((spec.height - below) / kRowGap)));
    float labels = 0;
    const std::string unit(spec.unit == "%" ? spec.unit : std::string_view());
    for (int i = 0; i < ticks.count; ++i)
        labels = std::max(labels, text_width(value_text(ticks.at(i), unit)));
    const Plot plot = {{ImVec2(box.min.x + labels + 10, top), ImVec2(box.max.x, box.max.y - below)},
                       spec.from_ms,
                       spec.to_ms,
                       ticks.first,
                       ticks.last()};

    handle_press(list, plot, event);
    draw_grid(list, plot, ticks, spec, box.min.x);
    list.PushClipRect(ImVec2(plot.box.min.x, plot.box.min.y - 3),
                      ImVec2(plot.box.max.x, plot.box.max.y + 3), true);
    const bool now_shown = spec.now_ms > spec.from_ms && spec.now_ms < spec.to_ms;
    const float now_x = now_shown ? snap(plot.x(spec.now_ms)) : plot.box.max.x;
    for (const ChartThreshold& threshold : spec.thresholds)
        draw_threshold(list, plot, threshold, now_x);
    for (std::size_t i = 0; i < spec.series.size(); ++i)
        draw_series(list, plot, spec.series[i], color_of(spec, i));
    list.PopClipRect();
    if (now_shown) {
        list.AddRectFilled(ImVec2(now_x, plot.box.min.y), ImVec2(now_x + 1, plot.box.max.y),
                           theme().accent);
    }
    draw_states(list, plot, spec, box.max.y - kStrip);
    if (!anything_in_sight(spec)) {
        const std::string_view words = kit().words.no_data;
        text_at(list,
                ImVec2(plot.box.center().x - text_width(words) / 2, plot.box.center().y - line / 2),
                theme().text_muted, words);
    }
    const float pointer = ImGui::GetIO().MousePos.x;
    if (hovered && pointer >= plot.box.min.x && pointer <= plot.box.max.x) {
        hover.ms = plot.ms_at(pointer);
        hover.active = hover.seen = true;
        const FontScope body(Role::Body);
        if (!ImGui::IsItemActive()) hover_tooltip(spec, hover.ms);
    }
    if (hover.active && hover.ms >= spec.from_ms && hover.ms <= spec.to_ms)
        draw_crosshair(list, plot, spec, hover.ms);
    return event;
}

}  // namespace skylens::ui
