#include "services/autoscaling/time_zones.h"

#include <cstdint>

namespace skylens::autoscaling {
namespace {

enum class Summer : std::uint8_t { None, UnitedStates, Europe };

struct ZoneRow {
    std::string_view name;
    std::int32_t minutes;  // in winter
    Summer summer;
};

constexpr ZoneRow kZones[] = {
    {"America/Bogota", -300, Summer::None},
    {"America/Chicago", -360, Summer::UnitedStates},
    {"America/Denver", -420, Summer::UnitedStates},
    {"America/Los_Angeles", -480, Summer::UnitedStates},
    {"America/New_York", -300, Summer::UnitedStates},
    {"America/Phoenix", -420, Summer::None},
    {"America/Sao_Paulo", -180, Summer::None},
    {"America/Toronto", -300, Summer::UnitedStates},
    {"Asia/Dubai", 240, Summer::None},
    {"Asia/Hong_Kong", 480, Summer::None},
    {"Asia/Jakarta", 420, Summer::None},
    {"Asia/Kolkata", 330, Summer::None},
    {"Asia/Seoul", 540, Summer::None},
    {"Asia/Shanghai", 480, Summer::None},
    {"Asia/Singapore", 480, Summer::None},
    {"Asia/Tokyo", 540, Summer::None},
    {"Etc/GMT", 0, Summer::None},
    {"Etc/UTC", 0, Summer::None},
    {"Europe/Amsterdam", 60, Summer::Europe},
    {"Europe/Berlin", 60, Summer::Europe},
    {"Europe/Dublin", 0, Summer::Europe},
    {"Europe/London", 0, Summer::Europe},
    {"Europe/Madrid", 60, Summer::Europe},
    {"Europe/Paris", 60, Summer::Europe},
    {"Europe/Rome", 60, Summer::Europe},
    {"Europe/Stockholm", 60, Summer::Europe},
    {"Europe/Zurich", 60, Summer::Europe},
    {"Pacific/Honolulu", -600, Summer::None},
    {"UTC", 0, Summer::None},
};

// Midnight (UTC) of a Sunday of a month: the nth, or the last for 0.
SimTime sunday(int year, int month, int nth) {
    Civil day;
    day.year = year;
    day.month = month;
    day.day = nth == 0 ? days_in_month(year, month) : 1;
    const int weekday = to_civil(from_civil(day)).weekday;
    day.day += nth == 0 ? -weekday : (7 - weekday) % 7 + 7 * (nth - 1);
    return from_civil(day);
}

bool is_summer(const ZoneRow& zone, SimTime utc) {
    const int year = to_civil(utc).year;
    const Duration winter = minutes(zone.minutes);
    if (zone.summer == Summer::Europe) {
        return utc >= sunday(year, 3, 0) + hours(1) && utc < sunday(year, 10, 0) + hours(1);
    }
    // From two in the morning to two in the morning, by the clock of the place.
    return utc >= sunday(year, 3, 2) + hours(2) - winter &&
           utc < sunday(year, 11, 1) + hours(1) - winter;
}

}  // namespace

std::optional<Duration> offset_at(std::string_view name, SimTime utc) {
    for (const ZoneRow& zone : kZones) {
        if (zone.name != name) continue;
        const bool summer = zone.summer != Summer::None && is_summer(zone, utc);
        return minutes(zone.minutes) + (summer ? hours(1) : Duration{});
    }
    return std::nullopt;
}

}  // namespace skylens::autoscaling
