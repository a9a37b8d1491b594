#include "ui/widgets/lanes.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <imgui_internal.h>

#include "ui/axis.h"
#include "ui/draggable.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/lanes_layout.h"

namespace skylens::ui {
namespace {

constexpr float kNames = 118.0f;
constexpr float kAxis = 24.0f;
constexpr float kRowMin = 22.0f;
constexpr float kRowUsual = 34.0f;
constexpr float kReach = 14.0f;     // pixels within which marks join
constexpr float kMarkSize = 6.0f;   // half of it
constexpr float kLabelMin = 70.0f;  // less room than this shows no part of a label
constexpr float kLaneTickGap = 96.0f;
constexpr float kBarHalf = 8.0f;       // half the height of a bar
constexpr float kBarLabelMin = 60.0f;  // a bar this wide carries its label inside
constexpr double kWheelZoom = 0.8;

struct Frame {
    const LaneSpec& spec;
    LaneView& view;
    Box box;        // of the whole widget
    Box axis;       // of the lanes, without names
    float row = 0;  // height of a lane

    [[nodiscard]] float x(std::int64_t ms) const {
        const double share =
            static_cast<double>(ms - view.from_ms) / static_cast<double>(view.to_ms - view.from_ms);
        return axis.min.x + static_cast<float>(share) * axis.width();
    }
    [[nodiscard]] float middle(int number) const {
        return snap(axis.min.y + row * (static_cast<float>(number) + 0.5f));
    }
    [[nodiscard]] double share(float at) const {
        return std::clamp(static_cast<double>((at - axis.min.x) / axis.width()), 0.0, 1.0);
    }
    // The view may go a little past now, so that now is not glued to the edge.
    [[nodiscard]] std::int64_t last_ms() const {
        return spec.now_ms + std::max<std::int64_t>(2000, (spec.now_ms - spec.first_ms) / 20);
    }
};

void draw_ground(ImDrawList& list, const Frame& frame) {
    const Theme& t = theme();
    for (int i = 0; i < static_cast<int>(frame.spec.rows.size()); ++i) {
        const LaneRow& row = frame.spec.rows[static_cast<std::size_t>(i)];
        const float top = snap(frame.axis.min.y + frame.row * static_cast<float>(i));
        const float y = frame.middle(i);
        list.AddRectFilled(ImVec2(frame.box.min.x, top), ImVec2(frame.box.max.x, top + 1), t.grid);
        list.AddRectFilled(ImVec2(frame.box.min.x, y - 7), ImVec2(frame.box.min.x + 3, y + 7),
                           t.lane(row.lane), 2);
        text_fit(list, ImVec2(frame.box.min.x + 10, y - ImGui::GetTextLineHeight() / 2),
                 kNames - 18, t.lane(row.lane), shown(row.name));
        list.AddRectFilled(ImVec2(frame.axis.min.x, y), ImVec2(frame.axis.max.x, y + 1),
                           fade(t.lane(row.lane), 0.25f));
    }
    const float bottom = snap(frame.axis.max.y);
    list.AddRectFilled(ImVec2(frame.box.min.x, bottom), ImVec2(frame.box.max.x, bottom + 1),
                       t.border);
}

std::string now_words(const Frame& frame) {
    return std::string(kit().words.now) + " " + clock_text(frame.spec.now_ms);
}

// Where the label of now stands; nowhere when now is out of sight.
Box now_label(const Frame& frame) {
    if (frame.spec.now_ms < frame.view.from_ms || frame.spec.now_ms > frame.view.to_ms) return {};
    const float wide = text_width(now_words(frame)) + 12;
    const float left = std::min(frame.x(frame.spec.now_ms) - wide / 2, frame.axis.max.x - wide);
    const float top = frame.axis.max.y + 3;
    return {ImVec2(left, top), ImVec2(left + wide, top + ImGui::GetTextLineHeight() + 3)};
}

void draw_axis(ImDrawList& list, const Frame& frame) {
    const Theme& t = theme();
    const FontScope scope(Role::Small);
    const Box now = now_label(frame);
    const int most = std::max(1, static_cast<int>(frame.axis.width() / kLaneTickGap));
    const std::int64_t step = time_step(frame.view.from_ms, frame.view.to_ms, most);
    for (std::int64_t at = first_tick(frame.view.from_ms, step); at <= frame.view.to_ms;
         at += step) {
        const float x = snap(frame.x(at));
        list.AddRectFilled(ImVec2(x, frame.axis.min.y), ImVec2(x + 1, frame.axis.max.y + 4),
                           t.grid);
        const std::string label = tick_label(at, step);
        const float wide = text_width(label);
        if (x + wide / 2 > frame.axis.max.x || x - wide / 2 < frame.box.min.x) continue;
        if (now.width() > 0 && x + wide / 2 > now.min.x - 4 && x - wide / 2 < now.max.x + 4)
            continue;
        text_at(list, ImVec2(x - wide / 2, frame.axis.max.y + 5), t.text_muted, label);
    }
}

void draw_now(ImDrawList& list, const Frame& frame) {
    if (frame.spec.now_ms < frame.view.from_ms || frame.spec.now_ms > frame.view.to_ms) return;
    const Theme& t = theme();
    const FontScope scope(Role::Small);
    const float x = snap(frame.x(frame.spec.now_ms));
    list.AddRectFilled(ImVec2(x, frame.axis.min.y), ImVec2(x + 1, frame.axis.max.y + 3), t.accent);
    // What has not happened yet lies in the shade.
    if (x < frame.axis.max.x)
        list.AddRectFilled(ImVec2(x + 1, frame.axis.min.y), frame.axis.max,
                           fade(t.text_muted, 0.07f));
    const Box label = now_label(frame);
    list.AddRectFilled(label.min, label.max, t.accent, kRoundingSmall);
    text_at(list, ImVec2(label.min.x + 6, label.min.y + 1), t.on_accent, now_words(frame));
}

ImU32 color_of(const Frame& frame, const LaneCluster& cluster) {
    const Theme& t = theme();
    const Lane lane = frame.spec.rows[static_cast<std::size_t>(cluster.row)].lane;
    return cluster.tone == Tone::Neutral ? t.lane(lane) : t.tone(cluster.tone);
}

const LaneMark& first_mark(const Frame& frame, const LaneCluster& cluster) {
    return frame.spec.rows[static_cast<std::size_t>(cluster.row)]
        .marks[static_cast<std::size_t>(cluster.first)];
}

bool holds(const Frame& frame, const LaneCluster& cluster, std::uint64_t id) {
    const auto& marks = frame.spec.rows[static_cast<std::size_t>(cluster.row)].marks;
    for (int i = cluster.first; i < cluster.first + cluster.count; ++i) {
        if (marks[static_cast<std::size_t>(i)].id == id) return true;
    }
    return false;
}

// Severe marks stand out by shape as well as by colour.
void draw_point(ImDrawList& list, ImVec2 at, Tone tone, ImU32 color) {
    const float r = kMarkSize;
    list.AddCircleFilled(at, r + 2, theme().panel);
    if (tone == Tone::Alarm || tone == Tone::Warning) {
        list.AddTriangleFilled(ImVec2(at.x, at.y - r), ImVec2(at.x + r, at.y + r * 0.8f),
                               ImVec2(at.x - r, at.y + r * 0.8f), color);
    } else if (tone == Tone::Noncompliant) {
        list.AddQuadFilled(ImVec2(at.x, at.y - r - 1), ImVec2(at.x + r + 1, at.y),
                           ImVec2(at.x, at.y + r + 1), ImVec2(at.x - r - 1, at.y), color);
    } else if (tone == Tone::Insufficient) {
        list.AddCircle(at, r - 1, color, 0, 2.0f);
    } else {
        list.AddCircleFilled(at, r - 0.5f, color);
    }
}

// The rectangle that can be pointed at.
Box body_of(const Frame& frame, const LaneCluster& cluster) {
    const float y = frame.middle(cluster.row);
    const float left = frame.axis.min.x + cluster.x;
    const float right = frame.axis.min.x + cluster.right;
    return {ImVec2(left - kMarkSize - 2, y - kMarkSize - 3),
            ImVec2(right + kMarkSize + 2, y + kMarkSize + 3)};
}

// Draws the mark; gives the x where its label may begin.
float draw_cluster(ImDrawList& list, const Frame& frame, const LaneCluster& cluster) {
    const Theme& t = theme();
    const ImU32 color = color_of(frame, cluster);
    const float y = frame.middle(cluster.row);
    const float left = frame.axis.min.x + cluster.x;
    const float right = frame.axis.min.x + cluster.right;
    if (cluster.count > 1) {
        const FontScope scope(Role::Small);
        const std::string count = std::to_string(cluster.count);
        const float wide = std::max(text_width(count) + 10, 18.0f);
        const float x = (left + right) / 2 - wide / 2;
        const float half = ImGui::GetTextLineHeight() / 2 + 1;
        list.AddRectFilled(ImVec2(x - 2, y - half - 2), ImVec2(x + wide + 2, y + half + 2), t.panel,
                           half + 2);
        list.AddRectFilled(ImVec2(x, y - half), ImVec2(x + wide, y + half), color, half);
        text_at(list, ImVec2(x + (wide - text_width(count)) / 2, y - half + 1),
                t.dark ? t.on_accent : IM_COL32_WHITE, count);
        return x + wide;
    }
    if (right - left >= kReach) {
        list.AddRectFilled(ImVec2(left, y - kBarHalf), ImVec2(right, y + kBarHalf + 1), color,
                           kRoundingSmall);
        if (right - left < kBarLabelMin) return right;
        const FontScope scope(Role::Small);
        const ImVec2 at(left + 6, y - ImGui::GetTextLineHeight() / 2);
        text_fit(list, at, right - left - 12, t.dark ? t.on_accent : IM_COL32_WHITE,
                 first_mark(frame, cluster).label);
        return frame.axis.max.x;  // its label is inside
    }
    draw_point(list, ImVec2(left, y), cluster.tone, color);
    return left + kMarkSize;
}

void draw_label(ImDrawList& list, const Frame& frame, const LaneCluster& cluster, float from,
                float to, bool strong) {
    if (cluster.count > 1) return;
    const FontScope scope(Role::Small);
    const std::string_view label = first_mark(frame, cluster).label;
    const float wide = text_width(label);
    const float space = to - from - 10;
    if (wide > space && space < kLabelMin) return;
    // The lane's line does not strike the label through.
    const float y = frame.middle(cluster.row);
    const ImVec2 end(from + 5 + std::min(wide, space) + 3, y + 2);
    list.AddRectFilled(ImVec2(from + 2, y - 1), end, theme().panel);
    const ImU32 color = strong ? theme().text : theme().text_muted;
    text_fit(list, ImVec2(from + 5, y - ImGui::GetTextLineHeight() / 2), space, color, label);
}

// A bent line from a cause to its effect.
void draw_link(ImDrawList& list, ImVec2 from, ImVec2 to) {
    const ImU32 color = fade(theme().text_muted, 0.9f);
    const float reach = std::clamp(std::fabs(to.x - from.x) * 0.5f, 12.0f, 80.0f);
    list.AddBezierCubic(from, ImVec2(from.x + reach, from.y), ImVec2(to.x - reach, to.y), to, color,
                        1.0f);
}

// Where a mark (or the cluster that holds it) stands. False when it is out of sight.
bool place_of(const Frame& frame, const std::vector<std::vector<LaneCluster>>& rows,
              std::uint64_t id, ImVec2& place) {
    for (const auto& row : rows) {
        for (const LaneCluster& cluster : row) {
            if (!holds(frame, cluster, id)) continue;
            const float x = frame.axis.min.x + (cluster.x + cluster.right) / 2;
            place = ImVec2(x, frame.middle(cluster.row));
            return true;
        }
    }
    return false;
}

void draw_links(ImDrawList& list, const Frame& frame,
                const std::vector<std::vector<LaneCluster>>& rows, std::uint64_t hovered) {
    const std::uint64_t selected = frame.view.selected;
    for (const LaneLink& link : frame.spec.links) {
        const bool of_selected = selected != 0 && (link.from == selected || link.to == selected);
        const bool of_hovered = hovered != 0 && (link.from == hovered || link.to == hovered);
        ImVec2 from;
        ImVec2 to;
        if ((of_selected || of_hovered) && place_of(frame, rows, link.from, from) &&
            place_of(frame, rows, link.to, to)) {
            draw_link(list, from, to);
        }
    }
}

void draw_choice(ImDrawList& list, const Box& body) {
    const ImVec2 min(body.min.x - 1, body.min.y);
    const ImVec2 max(body.max.x + 1, body.max.y + 1);
    list.AddRect(min, max, theme().focus, 9, 0, 2.0f);
}

void hover_tooltip(const Frame& frame, const LaneCluster& cluster) {
    const LaneRow& row = frame.spec.rows[static_cast<std::size_t>(cluster.row)];
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 9));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8, 3));
    if (ImGui::BeginTooltip()) {
        say(shown(row.name), theme().lane(row.lane));
        const int most = std::min(cluster.count, 8);
        for (int i = 0; i < most; ++i) {
            const LaneMark& mark = row.marks[static_cast<std::size_t>(cluster.first + i)];
            say_muted(clock_text(mark.ms));
            ImGui::SameLine();
            say(mark.label);
        }
        if (cluster.count > most)
            say_muted("+ " + std::to_string(cluster.count - most) + " " + kit().words.more);
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar(2);
}

bool follow_now(Frame& frame) {
    LaneView& view = frame.view;
    if (!view.follow) return false;
    const std::int64_t span = view.to_ms - view.from_ms;
    const std::int64_t wanted = frame.spec.now_ms + span / 12;
    if (frame.spec.now_ms <= view.to_ms - span / 24 && frame.spec.now_ms >= view.from_ms)
        return false;
    view.to_ms = wanted;
    view.from_ms = wanted - span;
    return true;
}

// Wheel, drag and keys. True when the range in sight changed.
bool handle_moves(Frame& frame) {
    const ImGuiIO& io = ImGui::GetIO();
    LaneView& view = frame.view;
    const std::int64_t first = frame.spec.first_ms;
    const std::int64_t last = frame.last_ms();
    const auto span = static_cast<double>(view.to_ms - view.from_ms);
    const std::int64_t from = view.from_ms;
    const std::int64_t to = view.to_ms;
    if (ImGui::IsItemHovered()) {
        ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
        ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelX);
        if (io.MouseWheel != 0)
            zoom_view(view, std::pow(kWheelZoom, static_cast<double>(io.MouseWheel)),
                      frame.share(io.MousePos.x), first, last);
        if (io.MouseWheelH != 0)
            move_view(view,
                      static_cast<std::int64_t>(-0.12 * span * static_cast<double>(io.MouseWheelH)),
                      first, last);
    }
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4)) {
        move_view(view,
                  static_cast<std::int64_t>(
                      -span * static_cast<double>(io.MouseDelta.x / frame.axis.width())),
                  first, last);
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (ImGui::IsItemFocused()) {
        if (ImGui::IsKeyPressed(ImGuiKey_Equal) || ImGui::IsKeyPressed(ImGuiKey_KeypadAdd))
            zoom_view(view, 0.5, 0.5, first, last);
        if (ImGui::IsKeyPressed(ImGuiKey_Minus) || ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract))
            zoom_view(view, 2.0, 0.5, first, last);
    }
    const bool moved = view.from_ms != from || view.to_ms != to;
    if (moved) view.follow = frame.spec.now_ms >= view.from_ms && frame.spec.now_ms <= view.to_ms;
    return moved;
}

// Arrow keys go from mark to mark. True when the selection changed.
bool handle_keys(Frame& frame) {
    if (!ImGui::IsItemFocused()) return false;
    std::uint64_t next = 0;
    const struct {
        ImGuiKey key;
        int step;
        int row_step;
    } moves[] = {{ImGuiKey_LeftArrow, -1, 0},
                 {ImGuiKey_RightArrow, 1, 0},
                 {ImGuiKey_UpArrow, 0, -1},
                 {ImGuiKey_DownArrow, 0, 1}};
    for (const auto& move : moves) {
        ImGui::SetItemKeyOwner(move.key);
        if (ImGui::IsKeyPressed(move.key))
            next = neighbour(frame.spec, frame.view.selected, move.step, move.row_step);
    }
    if (next == 0 || next == frame.view.selected) return false;
    frame.view.selected = next;
    return true;
}

bool was_click() {
    return ImGui::IsItemDeactivated() && ImGui::IsItemHovered() &&
           !ImGui::IsMouseDragPastThreshold(ImGuiMouseButton_Left, 4);
}

}  // namespace

namespace {

using Clusters = std::vector<std::vector<LaneCluster>>;

Clusters lay_out(const Frame& frame) {
    Clusters rows;
    for (int i = 0; i < static_cast<int>(frame.spec.rows.size()); ++i) {
        const LaneRow& row = frame.spec.rows[static_cast<std::size_t>(i)];
        rows.push_back(lay_out_lane(row, i, frame.view, frame.axis.width(), kReach));
    }
    return rows;
}

const LaneCluster* under_pointer(const Frame& frame, const Clusters& rows) {
    const LaneCluster* under = nullptr;
    for (const auto& row : rows) {
        for (const LaneCluster& cluster : row) {
            if (body_of(frame, cluster).holds(ImGui::GetIO().MousePos)) under = &cluster;
        }
    }
    return under;
}

void draw_marks(ImDrawList& list, const Frame& frame, const Clusters& rows,
                const LaneCluster* under) {
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const LaneCluster& cluster = row[i];
            const bool chosen =
                frame.view.selected != 0 && holds(frame, cluster, frame.view.selected);
            const float from = draw_cluster(list, frame, cluster);
            if (chosen) draw_choice(list, body_of(frame, cluster));
            const bool last = i + 1 == row.size();
            const float to = last ? frame.axis.max.x : frame.axis.min.x + row[i + 1].x - kMarkSize;
            const bool strong = chosen || &cluster == under;
            draw_label(list, frame, cluster, from + (chosen ? 5 : 0), to, strong);
        }
    }
}

// A click on a mark selects it, on a cluster zooms into it, on nothing selects nothing.
void handle_click(Frame& frame, const LaneCluster* under, LaneEvent& event) {
    if (under != nullptr && under->count > 1) {
        const double share = frame.share(frame.x(first_mark(frame, *under).ms));
        zoom_view(frame.view, 0.25, share, frame.spec.first_ms, frame.last_ms());
        frame.view.follow = false;
        event.moved = true;
        return;
    }
    const std::uint64_t id = under == nullptr ? 0 : first_mark(frame, *under).id;
    event.selected = id != frame.view.selected;
    frame.view.selected = id;
}

}  // namespace

LaneEvent lanes(const char* label, const LaneSpec& spec, LaneView& view) {
    LaneEvent event;
    if (spec.rows.empty() || view.to_ms <= view.from_ms) return event;
    const auto count = static_cast<float>(spec.rows.size());
    const float wished = spec.height > 0 ? spec.height : count * kRowUsual + kAxis;
    const float height = std::max(wished, count * kRowMin + kAxis);
    const ImVec2 size(std::max(room(), kNames + 80), height);
    ImGui::InvisibleButton(label, size, ImGuiButtonFlags_EnableNav);
    mark_draggable();
    const Box box = last_item();
    const Box axis = {ImVec2(box.min.x + kNames, box.min.y), ImVec2(box.max.x, box.max.y - kAxis)};
    Frame frame = {spec, view, box, axis, (height - kAxis) / count};
    const bool pointed = ImGui::IsItemHovered();
    const bool clicked = was_click();
    event.moved = handle_moves(frame);
    event.selected = handle_keys(frame);
    event.moved = follow_now(frame) || event.moved;

    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_ground(list, frame);
    draw_axis(list, frame);
    list.PushClipRect(axis.min, axis.max, true);
    const Clusters rows = lay_out(frame);
    const LaneCluster* under = pointed ? under_pointer(frame, rows) : nullptr;
    event.hovered = under == nullptr ? 0 : first_mark(frame, *under).id;
    draw_links(list, frame, rows, event.hovered);
    draw_marks(list, frame, rows, under);
    list.PopClipRect();
    draw_now(list, frame);
    if (under != nullptr) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (!ImGui::IsItemActive()) hover_tooltip(frame, *under);
    }
    if (clicked) handle_click(frame, under, event);
    return event;
}

}  // namespace skylens::ui
