// The benchmarks of the metric store and of alarm evaluation, for `skylens bench`.
#pragma once

#include <cstdint>

#include "aws/world.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

struct MetricWork {
    std::int64_t points = 0;  // datapoints stored
    std::uint64_t check = 0;  // depends on every point, so that the work cannot be left out
    std::uint64_t bytes = 0;  // memory of the store afterwards
};
// Stores a point a minute for `minutes_count` minutes in `series_count` series.
MetricWork store_points(int series_count, int minutes_count);

// Makes `count` alarms in this place, each on a metric of its own, 3 out of 3 minutes over 80. From
// then on the clock judges them every minute.
void add_bench_alarms(aws::World& world, aws::Place place, int count);
// Puts a point for each of these metrics, of the minute that just ended. Values stay under 80 but
// for one metric in a hundred, so that some alarms change state.
void put_bench_minute(aws::World& world, aws::Place place, int count);

}  // namespace skylens::cloudwatch
