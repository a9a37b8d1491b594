// A graph of metrics over time: lines with gaps where data is missing, thresholds with their breach
// side shaded, alarm states as a strip below, a crosshair with values.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/theme.h"

namespace skylens::ui {

struct ChartPoint {
    std::int64_t ms = 0;
    double value = 0;
};

struct ChartSeries {
    std::string_view name;
    std::span<const ChartPoint> points;  // by time
    std::int64_t gap_ms = 0;  // a longer distance between points breaks the line; 0: never
    ImU32 color = 0;          // 0: the palette's next
};

struct ChartThreshold {
    double value = 0;
    bool above = true;  // the side that breaches
    std::string_view label;
    Tone tone = Tone::Alarm;
};

struct ChartState {
    std::int64_t from_ms = 0;
    std::int64_t to_ms = 0;
    Tone tone = Tone::Ok;
    std::string_view label;
};

// The moment under the pointer; share one between charts to move their crosshairs together.
struct ChartHover {
    std::int64_t ms = 0;
    bool active = false;  // some chart was hovered in the last frame
    bool seen = false;    // kept by the charts
};

struct ChartSpec {
    std::int64_t from_ms = 0;
    std::int64_t to_ms = 0;
    std::span<const ChartSeries> series;
    std::span<const ChartThreshold> thresholds;
    std::span<const ChartState> states;
    std::string_view unit;
    float height = 200;
    bool zero_based = true;   // the axis begins at 0 when no value is below
    std::int64_t now_ms = 0;  // a line at the simulated now; 0 draws none
    bool legend = true;       // names of more than one series
};

struct ChartEvent {
    bool clicked = false;  // at clicked_ms
    std::int64_t clicked_ms = 0;
    bool ranged = false;  // a range was dragged over
    std::int64_t range_from_ms = 0;
    std::int64_t range_to_ms = 0;
};

// `label` ("CPU utilisation###cpu") names the graph for tests and screen readers.
ChartEvent metric_chart(const char* label, const ChartSpec& spec, ChartHover& hover);
// Once a frame before the charts that share `hover`.
void begin_hover(ChartHover& hover);

}  // namespace skylens::ui
