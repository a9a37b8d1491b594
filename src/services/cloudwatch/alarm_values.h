// Alarms in the words of the API: names of enumerations, and the MetricAlarm structure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "aws/world.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

std::string_view comparison_name(Comparison comparison);
std::optional<Comparison> find_comparison(std::string_view name);
std::optional<TreatMissingData> find_treat_missing(std::string_view name);
std::optional<AlarmState> find_alarm_state(std::string_view name);
// "AVERAGE", "SAMPLECOUNT": as SNS messages write the five statistics.
std::string upper_statistic(StatisticKind kind);

// MetricAlarm as DescribeAlarms gives it.
Value metric_alarm(const aws::World& world, aws::Place place, const Alarm& alarm);

}  // namespace skylens::cloudwatch
