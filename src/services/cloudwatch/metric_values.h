// Metrics in the words of the API, and the checks that several operations share.
#pragma once

#include <cstdint>

#include "aws/params.h"
#include "aws/world.h"
#include "base/result.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

// [{"Name", "Value"}]
Value dimensions_value(const MetricId& metric);
// {"Namespace", "MetricName", "Dimensions"}
Value metric_value(const MetricId& metric);
// From members Namespace, MetricName and Dimensions.
MetricId metric_of(const Value& params);

// 1, 5, 10, 20, 30 or a multiple of 60.
bool valid_period(std::int64_t seconds);

// Questions about old data begin at whole minutes, five minutes or hours ("GetMetricStatistics",
// API reference); questions with periods under a minute at a multiple of the period.
SimTime question_start(SimTime start, Duration period, SimTime now);

}  // namespace skylens::cloudwatch
