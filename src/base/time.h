// Simulated time. Whole milliseconds since 1970-01-01T00:00:00Z; text only at the edges.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace skylens {

struct Duration {
    std::int64_t ms = 0;

    friend constexpr bool operator==(Duration a, Duration b) { return a.ms == b.ms; }
    friend constexpr bool operator!=(Duration a, Duration b) { return a.ms != b.ms; }
    friend constexpr bool operator<(Duration a, Duration b) { return a.ms < b.ms; }
    friend constexpr bool operator<=(Duration a, Duration b) { return a.ms <= b.ms; }
    friend constexpr bool operator>(Duration a, Duration b) { return a.ms > b.ms; }
    friend constexpr bool operator>=(Duration a, Duration b) { return a.ms >= b.ms; }
    friend constexpr Duration operator+(Duration a, Duration b) { return {a.ms + b.ms}; }
    friend constexpr Duration operator-(Duration a, Duration b) { return {a.ms - b.ms}; }
    friend constexpr Duration operator*(Duration a, std::int64_t n) { return {a.ms * n}; }
};

constexpr Duration milliseconds(std::int64_t n) { return {n}; }
constexpr Duration seconds(std::int64_t n) { return {n * 1000}; }
constexpr Duration minutes(std::int64_t n) { return {n * 60'000}; }
constexpr Duration hours(std::int64_t n) { return {n * 3'600'000}; }
constexpr Duration days(std::int64_t n) { return {n * 86'400'000}; }

struct SimTime {
    std::int64_t ms = 0;

    friend constexpr bool operator==(SimTime a, SimTime b) { return a.ms == b.ms; }
    friend constexpr bool operator!=(SimTime a, SimTime b) { return a.ms != b.ms; }
    friend constexpr bool operator<(SimTime a, SimTime b) { return a.ms < b.ms; }
    friend constexpr bool operator<=(SimTime a, SimTime b) { return a.ms <= b.ms; }
    friend constexpr bool operator>(SimTime a, SimTime b) { return a.ms > b.ms; }
    friend constexpr bool operator>=(SimTime a, SimTime b) { return a.ms >= b.ms; }
    friend constexpr SimTime operator+(SimTime t, Duration d) { return {t.ms + d.ms}; }
    friend constexpr SimTime operator-(SimTime t, Duration d) { return {t.ms - d.ms}; }
    friend constexpr Duration operator-(SimTime a, SimTime b) { return {a.ms - b.ms}; }
};

// The latest multiple of `step` that is not after `t` (steps counted from 1970, UTC).
SimTime floor_to(SimTime t, Duration step);
// The earliest multiple of `step` that is strictly after `t`.
SimTime next_multiple(SimTime t, Duration step);

// A civil date and time, UTC, proleptic Gregorian.
struct Civil {
    int year = 1970;
    int month = 1;      // 1-12
    int day = 1;        // 1-31
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    int weekday = 4;    // 0 = Sunday ... 6 = Saturday; ignored by from_civil
};

Civil to_civil(SimTime t);
SimTime from_civil(const Civil& civil);
int days_in_month(int year, int month);

// "2026-01-05T09:00:00Z"; with ".123" before the Z when there are milliseconds.
std::string iso_time(SimTime t);
// "2026-01-05T09:00:00+00:00", as the AWS CLI v2 prints a timestamp; fraction ".123000".
std::string cli_time(SimTime t);
// ISO 8601 date or date-time with optional fraction and zone, or epoch seconds with an optional
// fraction. Refuses anything else with code "InvalidTime".
Result<SimTime> parse_time(std::string_view text);

// "5m", "2h", "1d12h", "90s", "250ms", or ISO 8601 "PT20M", "P1DT2H". Not negative.
// Refuses anything else with code "InvalidDuration".
Result<Duration> parse_duration(std::string_view text);
// The shortest of "1d2h", "5m", "30s".
std::string duration_text(Duration d);

}  // namespace skylens
