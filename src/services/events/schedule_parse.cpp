#include <algorithm>

#include "base/text.h"
#include "services/events/schedule.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

constexpr int kFirstYear = 1970;

Failure invalid_schedule() {
    return Failure{"ValidationException", "Parameter ScheduleExpression is not valid."};
}

// A field's plain numbers and the names that stand for some of them.
struct Field {
    int low;
    int high;
    const char* names;  // three letters each, the first stands for first_name
    int first_name;
};

const Field kMinute = {0, 59, "", 0};
const Field kHour = {0, 23, "", 0};
const Field kDay = {1, 31, "", 0};
const Field kMonth = {1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC", 1};
const Field kWeekday = {1, 7, "SUNMONTUEWEDTHUFRISAT", 1};
const Field kYear = {kFirstYear, kLastYear, "", 0};

// True with `number` set when the text is a number or name of the field, inside its range.
bool parse_number(std::string_view text, const Field& field, int& number) {
    if (is_digits(text)) {
        if (text.size() > 4) return false;
        number = 0;
        for (const char c : text)
            number = number * 10 + (c - '0');
        return number >= field.low && number <= field.high;
    }
    const std::string_view names = field.names;
    const std::string name = upper(text);
    for (std::size_t i = 0; name.size() == 3 && i < names.size(); i += 3) {
        if (names.substr(i, 3) == name) {
            number = field.first_name + static_cast<int>(i / 3);
            return true;
        }
    }
    return false;
}

bool parse_step(std::string_view text, int& step) {
    if (!is_digits(text) || text.size() > 4) return false;
    step = 0;
    for (const char c : text)
        step = step * 10 + (c - '0');
    return step > 0;
}

// One element of a list: *, 5, 5-20, 20-5 (around the end), and each of them with /step.
bool parse_element(std::string_view text, const Field& field, std::vector<bool>& set) {
    int step = 1;
    const std::size_t slash = text.find('/');
    const bool stepped = slash != std::string_view::npos;
    if (stepped) {
        if (!parse_step(text.substr(slash + 1), step)) return false;
        text = text.substr(0, slash);
    }
    int low = field.low;
    int high = field.high;
    const std::size_t dash = text.find('-');
    if (dash != std::string_view::npos) {
        if (!parse_number(text.substr(0, dash), field, low)) return false;
        if (!parse_number(text.substr(dash + 1), field, high)) return false;
    } else if (text != "*") {
        if (!parse_number(text, field, low)) return false;
        high = stepped ? field.high : low;
    }
    const int size = field.high - field.low + 1;
    const int count = high >= low ? high - low : high - low + size;
    for (int i = 0; i <= count; i += step) {
        set[static_cast<std::size_t>((low - field.low + i) % size)] = true;
    }
    return true;
}

bool parse_list(std::string_view text, const Field& field, std::vector<bool>& set) {
    set.assign(static_cast<std::size_t>(field.high - field.low + 1), false);
    for (const std::string_view element : split(text, ',')) {
        if (!parse_element(element, field, set)) return false;
    }
    return true;
}

template <class Bits>
bool parse_bits(std::string_view text, const Field& field, Bits& bits) {
    std::vector<bool> set;
    if (!parse_list(text, field, set)) return false;
    bits = 0;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (set[i])
            bits = static_cast<Bits>(bits | (Bits{1} << (i + static_cast<std::size_t>(field.low))));
    }
    return true;
}

bool parse_years(std::string_view text, Schedule& schedule) {
    std::vector<bool> set;
    if (!parse_list(text, kYear, set)) return false;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (set[i]) schedule.years[i / 64] |= std::uint64_t{1} << (i % 64);
    }
    return true;
}

bool parse_day_of_month(std::string_view text, Schedule& schedule) {
    schedule.day_rule = Schedule::DayRule::LastDay;
    if (text == "L") return true;
    if (text == "LW") {
        schedule.day_rule = Schedule::DayRule::LastWeekday;
        return true;
    }
    if (text.substr(0, 2) == "L-")
        return parse_number(text.substr(2), {0, 30, "", 0}, schedule.nth);
    if (!text.empty() && text.back() == 'W') {
        schedule.day_rule = Schedule::DayRule::NearestWeekday;
        return parse_number(text.substr(0, text.size() - 1), kDay, schedule.day_number);
    }
    schedule.day_rule = Schedule::DayRule::DaysOfMonth;
    return parse_bits(text, kDay, schedule.days);
}

bool parse_day_of_week(std::string_view text, Schedule& schedule) {
    if (text == "L") text = "SAT";  // L alone is the last day of the week
    const std::size_t hash = text.find('#');
    if (hash != std::string_view::npos) {
        schedule.day_rule = Schedule::DayRule::NthOfWeekday;
        return parse_number(text.substr(0, hash), kWeekday, schedule.day_number) &&
               parse_number(text.substr(hash + 1), {1, 5, "", 0}, schedule.nth);
    }
    if (text.size() > 1 && text.back() == 'L') {
        schedule.day_rule = Schedule::DayRule::LastOfWeekday;
        return parse_number(text.substr(0, text.size() - 1), kWeekday, schedule.day_number);
    }
    schedule.day_rule = Schedule::DayRule::DaysOfWeek;
    return parse_bits(text, kWeekday, schedule.weekdays);
}

Result<Schedule> parse_cron(std::string_view body) {
    const std::vector<std::string_view> fields = split(body, ' ');
    if (fields.size() != 6) return invalid_schedule();
    Schedule schedule;
    schedule.kind = Schedule::Kind::Cron;
    const bool any_day = fields[2] == "?";
    if (any_day == (fields[4] == "?")) return invalid_schedule();
    const bool ok = parse_bits(fields[0], kMinute, schedule.minutes) &&
                    parse_bits(fields[1], kHour, schedule.hours) &&
                    (any_day ? parse_day_of_week(fields[4], schedule)
                             : parse_day_of_month(fields[2], schedule)) &&
                    parse_bits(fields[3], kMonth, schedule.months) &&
                    parse_years(fields[5], schedule);
    if (!ok) return invalid_schedule();
    return schedule;
}

Result<Schedule> parse_rate(std::string_view body) {
    const std::vector<std::string_view> words = split(body, ' ');
    constexpr std::size_t kDigitsMax = 9;
    if (words.size() != 2 || !is_digits(words[0]) || words[0].size() > kDigitsMax)
        return invalid_schedule();
    std::int64_t count = 0;
    for (const char c : words[0])
        count = count * 10 + (c - '0');
    if (count < 1) return invalid_schedule();
    std::string unit(words[1]);
    if (count != 1) {
        if (unit.empty() || unit.back() != 's') return invalid_schedule();
        unit.pop_back();
    }
    Schedule schedule;
    if (unit == "minute") {
        schedule.interval = minutes(count);
    } else if (unit == "hour") {
        schedule.interval = hours(count);
    } else if (unit == "day") {
        schedule.interval = days(count);
    } else {
        return invalid_schedule();
    }
    return schedule;
}

}  // namespace

Result<Schedule> parse_schedule(std::string_view expression) {
    constexpr std::size_t kLengthMax = 256;
    const std::size_t open = expression.find('(');
    if (expression.size() > kLengthMax || open == std::string_view::npos ||
        expression.back() != ')')
        return invalid_schedule();
    const std::string_view name = expression.substr(0, open);
    const std::string_view body = expression.substr(open + 1, expression.size() - open - 2);
    if (name == "rate") return parse_rate(body);
    if (name == "cron") return parse_cron(body);
    return invalid_schedule();
}

}  // namespace skylens::events
