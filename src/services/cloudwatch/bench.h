// The benchmarks of the metric store and of alarm evaluation, for `skylens bench`.
#pragma once

#include <cstdint>

#include "base/time.h"

namespace skylens::cloudwatch {

struct MetricWork {
    std::int64_t points = 0;       // datapoints stored
    std::uint64_t check = 0;       // depends on every point, so that the work cannot be left out
    std::uint64_t bytes = 0;       // memory of the store afterwards
};
// Stores a point a minute for `minutes_count` minutes in `series_count` series.
MetricWork store_points(int series_count, int minutes_count);

}  // namespace skylens::cloudwatch
