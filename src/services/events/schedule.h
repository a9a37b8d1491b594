// Schedule expressions of EventBridge rules: rate(5 minutes) and cron(0 18 ? * MON-FRI *), in UTC.
// Source: Amazon EventBridge User Guide, "Setting a schedule pattern for scheduled rules (legacy)".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

#include "base/result.h"
#include "base/str.h"
#include "base/time.h"

namespace skylens::events {

// A parsed expression. Plain data. Bit n of a set stands for the number n.
struct Schedule {
    enum class Kind : std::uint8_t { Rate, Cron };
    // What the day fields ask for, beyond plain numbers.
    enum class DayRule : std::uint8_t {
        DaysOfMonth,     // any number in days
        LastDay,         // L, or L-3: days_before_last days before the last one
        LastWeekday,     // LW
        NearestWeekday,  // 15W: the weekday nearest to day_number, in the same month
        DaysOfWeek,      // any number in weekdays
        LastOfWeekday,   // 6L: the last Friday
        NthOfWeekday     // 6#3: the third Friday
    };

    Kind kind = Kind::Rate;
    Duration interval;          // Rate
    std::uint64_t minutes = 0;  // Cron, 0-59
    std::uint32_t hours = 0;    // 0-23
    std::uint32_t days = 0;     // 1-31
    std::uint16_t months = 0;   // 1-12
    std::uint8_t weekdays = 0;  // 1-7, 1 = Sunday
    DayRule day_rule = DayRule::DaysOfMonth;
    std::int32_t day_number = 0;  // NearestWeekday: day; LastOfWeekday, NthOfWeekday: weekday 1-7
    std::int32_t nth = 0;         // NthOfWeekday: 1-5; LastDay: days before the last
    std::array<std::uint64_t, 4> years = {};  // bit n: the year 1970 + n, up to 2199

    auto fields() const {
        return std::tie(kind, interval, minutes, hours, days, months, weekdays, day_rule,
                        day_number, nth, years[0], years[1], years[2], years[3]);
    }
};

// The last year that a schedule can name.
inline constexpr int kLastYear = 2199;

// Refuses with ValidationException "Parameter ScheduleExpression is not valid.", the one message
// that EventBridge has for every mistake.
Result<Schedule> parse_schedule(std::string_view expression);

// The next time strictly after `after`. A rate counts from `start` (the rule's creation), so the
// first one is start + interval. Nothing when a cron expression has no time left up to the end of
// 2199.
std::optional<SimTime> next_fire(const Schedule& schedule, SimTime start, SimTime after);

}  // namespace skylens::events
