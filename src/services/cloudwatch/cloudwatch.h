// CloudWatch's facade for other services, the clock and the views.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

// The series of a metric in one unit, made when it is new. Handles stay good for the life of the
// World and its copies; a service that puts every minute keeps them.
SeriesHandle open_series(aws::World& world, aws::Place place, const MetricId& id, Unit unit);

// Puts one sample of standard resolution, taken at `time` (AWS's services put the start of the
// period). `cause`: what made the value what it is, shown in the why chain of an alarm; 0 for
// nothing in particular. The point is readable after the delivery delay.
void put_metric(aws::World& world, aws::Place place, SeriesHandle series, SimTime time,
                double value, sim::EffectId cause = 0);
void put_metric(aws::World& world, aws::Place place, const MetricId& id, Unit unit, SimTime time,
                double value, sim::EffectId cause = 0);
// Puts a set of samples; `values` null when they are not known one by one (no percentiles then).
void put_statistics(aws::World& world, aws::Place place, SeriesHandle series, SimTime time,
                    const StatisticSet& set, const Distribution* values, sim::EffectId cause = 0);

// Handlers of pending events.
void on_alarm_tick(aws::World& world, const sim::PendingEvent& event);
void on_alarm_tick_fast(aws::World& world, const sim::PendingEvent& event);
void on_alarm_action(aws::World& world, const sim::PendingEvent& event);
void on_metric_late(aws::World& world, const sim::PendingEvent& event);

// "arn:aws:cloudwatch:us-east-1:111111111111:alarm:cpu-high"
Str alarm_arn(const aws::World& world, aws::Place place, std::string_view name);

// What an evaluation at this moment would see and decide, for the why-not chain and the screen:
// {"state", "verdict", "grounds", "explanation", "datapointsToAlarm", "evaluationPeriods",
// "breaching", "filled", "points": [{"time", "value", "sampleCount", "breaching", "use"}], oldest
// first}. Null when there is no such alarm.
Value explain_alarm(const aws::World& world, aws::Place place, std::string_view name);

// Points of one metric for a graph: `out` gets `count` values of the statistic for [from, from +
// period), …; periods without data are not present. Unit::Any reads the unit that was put first.
struct GraphPoint {
    SimTime time;
    bool present = false;
    double value = 0;
};
std::vector<GraphPoint> graph(const aws::World& world, aws::Place place, const MetricId& id,
                              Unit unit, const Statistic& statistic, SimTime from, Duration period,
                              int count);

}  // namespace skylens::cloudwatch
