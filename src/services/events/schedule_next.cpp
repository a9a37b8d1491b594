#include "services/events/schedule.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

template <class Bits>
bool has(Bits bits, int number) {
    return (bits >> number & 1) != 0;
}

bool has_year(const Schedule& schedule, int year) {
    const int index = year - 1970;
    return index >= 0 && year <= kLastYear &&
           has(schedule.years[static_cast<std::size_t>(index / 64)], index % 64);
}

// 1 = Sunday ... 7 = Saturday.
int weekday_of(int year, int month, int day) {
    Civil civil;
    civil.year = year;
    civil.month = month;
    civil.day = day;
    return to_civil(from_civil(civil)).weekday + 1;
}

bool is_weekend(int weekday) { return weekday == 1 || weekday == 7; }

// The Monday to Friday nearest to the day without leaving its month; 0 when the month has no such
// day.
int nearest_weekday(int year, int month, int day) {
    const int last = days_in_month(year, month);
    if (day > last) return 0;
    const int weekday = weekday_of(year, month, day);
    if (weekday == 7) return day > 1 ? day - 1 : day + 2;
    if (weekday == 1) return day < last ? day + 1 : day - 2;
    return day;
}

int last_weekday(int year, int month) {
    int day = days_in_month(year, month);
    while (is_weekend(weekday_of(year, month, day)))
        --day;
    return day;
}

bool day_fits(const Schedule& schedule, int year, int month, int day) {
    switch (schedule.day_rule) {
        case Schedule::DayRule::DaysOfMonth:
            return has(schedule.days, day);
        case Schedule::DayRule::LastDay:
            return day == days_in_month(year, month) - schedule.nth;
        case Schedule::DayRule::LastWeekday:
            return day == last_weekday(year, month);
        case Schedule::DayRule::NearestWeekday:
            return day == nearest_weekday(year, month, schedule.day_number);
        case Schedule::DayRule::DaysOfWeek:
            return has(schedule.weekdays, weekday_of(year, month, day));
        case Schedule::DayRule::LastOfWeekday:
            return weekday_of(year, month, day) == schedule.day_number &&
                   day + 7 > days_in_month(year, month);
        case Schedule::DayRule::NthOfWeekday:
            return weekday_of(year, month, day) == schedule.day_number &&
                   (day - 1) / 7 + 1 == schedule.nth;
    }
    return false;
}

// The first fitting minute of a day that is not before hour:minute.
bool next_in_day(const Schedule& schedule, int hour, int minute, Civil& found) {
    for (; hour < 24; ++hour, minute = 0) {
        if (!has(schedule.hours, hour)) continue;
        for (; minute < 60; ++minute) {
            if (!has(schedule.minutes, minute)) continue;
            found.hour = hour;
            found.minute = minute;
            return true;
        }
    }
    return false;
}

std::optional<SimTime> next_cron(const Schedule& schedule, SimTime after) {
    Civil at = to_civil(next_multiple(after, minutes(1)));
    at.second = 0;
    at.millisecond = 0;
    for (; at.year <= kLastYear; ++at.year, at.month = 1, at.day = 1, at.hour = 0, at.minute = 0) {
        if (!has_year(schedule, at.year)) continue;
        for (; at.month <= 12; ++at.month, at.day = 1, at.hour = 0, at.minute = 0) {
            if (!has(schedule.months, at.month)) continue;
            const int last = days_in_month(at.year, at.month);
            for (; at.day <= last; ++at.day, at.hour = 0, at.minute = 0) {
                if (!day_fits(schedule, at.year, at.month, at.day)) continue;
                if (next_in_day(schedule, at.hour, at.minute, at)) return from_civil(at);
            }
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<SimTime> next_fire(const Schedule& schedule, SimTime start, SimTime after) {
    if (schedule.kind == Schedule::Kind::Cron) return next_cron(schedule, after);
    if (after < start) return start + schedule.interval;
    const std::int64_t passed = (after - start).ms / schedule.interval.ms;
    return start + schedule.interval * (passed + 1);
}

}  // namespace skylens::events
