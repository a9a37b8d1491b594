// The graph of one metric, and of an alarm over it: threshold, breach side, state strip.
#pragma once

#include "ui/panel.h"

namespace skylens::ui {

// `row` is one of ListMetrics.
void draw_metric(PanelContext& context, const Value& row);
// `row` is one of DescribeAlarms.
void draw_alarm(PanelContext& context, const Value& row);
// How many alarms are in ALARM.
Badge alarm_badge(const aws::World& world, aws::Place place);

}  // namespace skylens::ui
