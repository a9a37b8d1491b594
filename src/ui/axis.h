// Ticks and labels of axes: round numbers for values, round clock times for time (UTC).
#pragma once

#include <cstdint>
#include <string>

namespace skylens::ui {

// Round tick values that cover [min, max] with about `wanted` steps.
struct ValueTicks {
    double first = 0;  // the lowest tick, not above min
    double step = 1;
    int count = 0;  // ticks, from first to the highest, which is not below max
    [[nodiscard]] double at(int i) const { return first + step * i; }
    [[nodiscard]] double last() const { return at(count - 1); }
};
ValueTicks value_ticks(double min, double max, int wanted);

// The shortest of 1, 2, 5, 10, 15, 30 s, min, 1, 2, 3, 6, 12 h, 1, 2, 7, 14, 28 days with which at
// most `most` ticks fall into the range.
std::int64_t time_step(std::int64_t from_ms, std::int64_t to_ms, int most);
// The first multiple of `step_ms` that is not before `from_ms`.
std::int64_t first_tick(std::int64_t from_ms, std::int64_t step_ms);
// "09:05", "09:05:30", or "Jan 5" at midnight; as precise as the step needs.
std::string tick_label(std::int64_t ms, std::int64_t step_ms);
// "2026-01-05 09:05:30 UTC"
std::string moment_text(std::int64_t ms);
// "09:05:30", with ".250" when there are milliseconds.
std::string clock_text(std::int64_t ms);

// A value for people: at most four digits and a suffix ("12.5k", "3.2M"), "%" and other units
// behind.
std::string value_text(double value, const std::string& unit = {});

}  // namespace skylens::ui
