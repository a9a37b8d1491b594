// The graph of one metric, and of an alarm over it: threshold, breach side, state strip.
#pragma once

#include <span>
#include <string_view>

#include "ui/panel.h"

namespace skylens::ui {

// `row` is one of ListMetrics.
void draw_metric(PanelContext& context, const Value& row);
struct MetricLine {
    const char* metric;
    const char* statistic;  // "Sum"
};
// Several metrics of the same dimensions in one graph, by the minute. `id` keeps its range.
void draw_metrics(PanelContext& context, std::string_view id, std::string_view name_space,
                  const Value& dimensions, std::span<const MetricLine> lines);
// [{"Name": name, "Value": value}]
Value dimension(std::string_view name, std::string_view value);
// `row` is one of DescribeAlarms.
void draw_alarm(PanelContext& context, const Value& row);
// How many alarms are in ALARM.
Badge alarm_badge(const aws::World& world, aws::Place place);

}  // namespace skylens::ui
