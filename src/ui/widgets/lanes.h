// A time line with a lane for each lens, so that one action is seen by all of them at once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/theme.h"

namespace skylens::ui {

struct LaneMark {
    std::int64_t ms = 0;
    std::int64_t to_ms = 0;     // later than ms: drawn as a bar from ms to to_ms
    std::uint64_t id = 0;       // unique over all lanes, not 0
    Tone tone = Tone::Neutral;  // Neutral takes the lane's hue
    std::string_view label;
};

struct LaneRow {
    const char* name = "";  // "CloudTrail###cloudtrail"
    Lane lane = Lane::Activity;
    std::span<const LaneMark> marks;  // by time
};

// A cause between two marks, drawn when one of them is selected or hovered.
struct LaneLink {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

// What is in sight and selected; kept by the caller. Set `follow` to keep now in sight.
struct LaneView {
    std::int64_t from_ms = 0;
    std::int64_t to_ms = 0;
    std::uint64_t selected = 0;
    bool follow = true;
};

struct LaneSpec {
    std::span<const LaneRow> rows;
    std::span<const LaneLink> links;
    std::int64_t first_ms = 0;  // the world begins here: no further left
    std::int64_t now_ms = 0;
    float height = 0;  // 0: as tall as the lanes need; else the lanes share it
};

struct LaneEvent {
    bool selected = false;  // view.selected changed
    std::uint64_t hovered = 0;
    bool moved = false;  // the range in sight changed
};

// Wheel zooms around the pointer, dragging moves, arrow keys go from mark to mark (left and right
// in a lane, up and down between lanes), + and - zoom.
LaneEvent lanes(const char* label, const LaneSpec& spec, LaneView& view);

}  // namespace skylens::ui
