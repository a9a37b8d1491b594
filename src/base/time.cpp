#include "base/time.h"


#include "base/str.h"

namespace skylens {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

// Days since 1970-01-01 and back, by Howard Hinnant's published civil-calendar algorithms.
std::int64_t days_from_civil(std::int64_t y, int m, int d) {
    y -= m <= 2 ? 1 : 0;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t year_of_era = y - era * 400;
    const std::int64_t day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    const std::int64_t q = a / b;
    return a % b < 0 ? q - 1 : q;
}

// Reads exactly `width` digits.
bool digits(std::string_view& text, std::size_t width, int& out) {
    if (text.size() < width) return false;
    int value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
        value = value * 10 + (text[i] - '0');
    }
    out = value;
    text.remove_prefix(width);
    return true;
}

bool skip(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

// ".123456" to milliseconds; further digits are cut.
bool fraction(std::string_view& text, int& milliseconds_out) {
    int scale = 100;
    int value = 0;
    bool any = false;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        value += (text.front() - '0') * scale;
        scale /= 10;
        any = true;
        text.remove_prefix(1);
    }
    milliseconds_out = value;
    return any;
}

// "Z", "+09:00", "+0900" or nothing (UTC).
bool zone(std::string_view& text, std::int64_t& offset_minutes) {
    offset_minutes = 0;
    if (text.empty() || skip(text, 'Z') || skip(text, 'z')) return text.empty();
    const bool minus = text.front() == '-';
    if (!skip(text, '+') && !skip(text, '-')) return false;
    int h = 0;
    int m = 0;
    if (!digits(text, 2, h)) return false;
    skip(text, ':');
    if (!text.empty() && !digits(text, 2, m)) return false;
    offset_minutes = (minus ? -1 : 1) * (h * 60 + m);
    return text.empty();
}

bool valid(const Civil& c) {
    return c.month >= 1 && c.month <= 12 && c.day >= 1 && c.day <= days_in_month(c.year, c.month) &&
           c.hour < 24 && c.minute < 60 && c.second < 60;
}

bool parse_iso(std::string_view text, SimTime& out) {
    Civil c;
    std::int64_t offset_minutes = 0;
    if (!digits(text, 4, c.year) || !skip(text, '-') || !digits(text, 2, c.month) ||
        !skip(text, '-') || !digits(text, 2, c.day)) {
        return false;
    }
    if (!text.empty()) {
        if (!skip(text, 'T') && !skip(text, 't') && !skip(text, ' ')) return false;
        if (!digits(text, 2, c.hour) || !skip(text, ':') || !digits(text, 2, c.minute))
            return false;
        if (skip(text, ':')) {
            if (!digits(text, 2, c.second)) return false;
            if (skip(text, '.') && !fraction(text, c.millisecond)) return false;
        }
        if (!zone(text, offset_minutes)) return false;
    }
    if (!valid(c)) return false;
    out = from_civil(c) - minutes(offset_minutes);
    return true;
}

bool parse_epoch(std::string_view text, SimTime& out) {
    std::int64_t whole = 0;
    std::size_t count = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        if (++count > 12) return false;
        whole = whole * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    int part = 0;
    if (count == 0 || (skip(text, '.') && !fraction(text, part)) || !text.empty()) return false;
    out = SimTime{whole * 1000 + part};
    return true;
}

// Milliseconds of one unit letter; 0 for an unknown one. `in_time` is after the T of ISO 8601.
std::int64_t unit_ms(char unit, bool iso, bool in_time) {
    switch (unit) {
        case 'w':
        case 'W':
            return 7 * kDayMs;
        case 'd':
        case 'D':
            return iso && in_time ? 0 : kDayMs;
        case 'h':
        case 'H':
            return iso && !in_time ? 0 : 3'600'000;
        case 'm':
        case 'M':
            return iso && !in_time ? 0 : 60'000;
        case 's':
        case 'S':
            return iso && !in_time ? 0 : 1000;
        default:
            return 0;
    }
}

}  // namespace

SimTime floor_to(SimTime t, Duration step) { return {floor_div(t.ms, step.ms) * step.ms}; }

SimTime next_multiple(SimTime t, Duration step) { return floor_to(t, step) + step; }

int days_in_month(int year, int month) {
    static const int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[month - 1];
}

Civil to_civil(SimTime t) {
    const std::int64_t day = floor_div(t.ms, kDayMs);
    const std::int64_t rest = t.ms - day * kDayMs;
    const std::int64_t z = day + 719'468;
    const std::int64_t era = floor_div(z, 146'097);
    const std::int64_t day_of_era = z - era * 146'097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
    Civil c;
    c.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    c.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
    c.year = static_cast<int>(year_of_era + era * 400 + (c.month <= 2 ? 1 : 0));
    c.hour = static_cast<int>(rest / 3'600'000);
    c.minute = static_cast<int>(rest / 60'000 % 60);
    c.second = static_cast<int>(rest / 1000 % 60);
    c.millisecond = static_cast<int>(rest % 1000);
    c.weekday = static_cast<int>(((day + 4) % 7 + 7) % 7);
    return c;
}

SimTime from_civil(const Civil& c) {
    const std::int64_t day = days_from_civil(c.year, c.month, c.day);
    return {day * kDayMs + c.hour * std::int64_t{3'600'000} + c.minute * std::int64_t{60'000} +
            c.second * std::int64_t{1000} + c.millisecond};
}

std::string iso_time(SimTime t) {
    const Civil c = to_civil(t);
    std::string text = "0000-00-00T00:00:00Z";
    // `last` is where the number's last digit stands.
    const auto put = [&text](std::size_t last, int number) {
        for (; number > 0; number /= 10)
            text[last--] = static_cast<char>('0' + number % 10);
    };
    put(3, c.year);
    put(6, c.month);
    put(9, c.day);
    put(12, c.hour);
    put(15, c.minute);
    put(18, c.second);
    if (c.millisecond != 0) {
        text.replace(19, 1, ".000Z");
        put(22, c.millisecond);
    }
    return text;
}

std::string cli_time(SimTime t) {
    std::string text = iso_time(t);
    text.pop_back();
    if (t.ms % 1000 != 0) text += "000";
    return text + "+00:00";
}

Result<SimTime> parse_time(std::string_view text) {
    SimTime t;
    if (parse_iso(text, t) || parse_epoch(text, t)) return t;
    return Failure{"InvalidTime",
                 join("'", text, "' is not a time: write 2026-01-05T09:00:00Z or epoch seconds")};
}

Result<Duration> parse_duration(std::string_view text) {
    const Error refused{"InvalidDuration",
                        join("'", text, "' is not a duration: write 5m, 2h, 1d12h or PT20M")};
    const bool iso = !text.empty() && text.front() == 'P';
    if (iso) text.remove_prefix(1);
    bool in_time = false;
    bool any = false;
    std::int64_t total = 0;
    while (!text.empty()) {
        if (iso && !in_time && skip(text, 'T')) {
            in_time = true;
            continue;
        }
        std::int64_t count = 0;
        std::size_t used = 0;
        while (used < text.size() && used < 9 && text[used] >= '0' && text[used] <= '9') {
            count = count * 10 + (text[used++] - '0');
        }
        if (used == 0 || used == text.size()) return refused;
        text.remove_prefix(used);
        const bool is_milliseconds = !iso && text.size() >= 2 && text.substr(0, 2) == "ms";
        const std::int64_t unit = is_milliseconds ? 1 : unit_ms(text.front(), iso, in_time);
        if (unit == 0) return refused;
        text.remove_prefix(is_milliseconds ? 2 : 1);
        total += count * unit;
        any = true;
        if (total > 3650 * kDayMs) return refused;
    }
    if (!any) return refused;
    return Duration{total};
}

std::string duration_text(Duration d) {
    if (d.ms == 0) return "0s";
    std::string text;
    const struct {
        std::int64_t ms;
        const char* unit;
    } kUnits[] = {{kDayMs, "d"}, {3'600'000, "h"}, {60'000, "m"}, {1000, "s"}, {1, "ms"}};
    std::int64_t rest = d.ms;
    for (const auto& unit : kUnits) {
        if (rest / unit.ms == 0) continue;
        text += std::to_string(rest / unit.ms) + unit.unit;
        rest %= unit.ms;
    }
    return text;
}

}  // namespace skylens
