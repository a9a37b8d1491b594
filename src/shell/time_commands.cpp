#include "shell/time_commands.h"

#include <array>

#include "base/str.h"
#include "base/text.h"

namespace skylens::shell {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string padded_number(std::int64_t number, std::size_t width, char with = '0') {
    std::string text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), with);
    return text;
}

Output date_failed(std::string_view message) { return {{}, join("date: ", message, "\n"), 1}; }

bool format_one(char conversion, SimTime time, std::string& out) {
    const Civil civil = to_civil(time);
    switch (conversion) {
        case 'Y':
            out += padded_number(civil.year, 4);
            break;
        case 'm':
            out += padded_number(civil.month, 2);
            break;
        case 'd':
            out += padded_number(civil.day, 2);
            break;
        case 'e':
            out += padded_number(civil.day, 2, ' ');
            break;
        case 'H':
            out += padded_number(civil.hour, 2);
            break;
        case 'M':
            out += padded_number(civil.minute, 2);
            break;
        case 'S':
            out += padded_number(civil.second, 2);
            break;
        case 'N':
            out += padded_number(civil.millisecond, 3) + "000000";
            break;
        case 's':
            out += std::to_string(time.ms / 1000);
            break;
        case 'a':
            out += kDays[static_cast<std::size_t>(civil.weekday)];
            break;
        case 'b':
            out += kMonths[static_cast<std::size_t>(civil.month) - 1];
            break;
        case 'Z':
            out += "UTC";
            break;
        case 'z':
            out += "+0000";
            break;
        case '%':
            out += '%';
            break;
        case 'F':
            for (const char c : std::string_view("Y-m-d")) {
                if (c == '-')
                    out += c;
                else
                    format_one(c, time, out);
            }
            break;
        case 'T':
            for (const char c : std::string_view("H:M:S")) {
                if (c == ':')
                    out += c;
                else
                    format_one(c, time, out);
            }
            break;
        default:
            return false;
    }
    return true;
}

Result<std::string> format_date(std::string_view format, SimTime time) {
    std::string out;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size()) {
            out += format[i];
        } else if (!format_one(format[++i], time, out)) {
            return Failure{"Usage", join("%", std::string(1, format[i]),
                                       " is not simulated; Y m d e H M S N s a b Z z F T are")};
        }
    }
    return out;
}

// How long a unit of date's -d is; 0 for none.
std::int64_t unit_seconds(std::string unit) {
    if (unit.size() > 3 && unit.back() == 's') unit.pop_back();
    if (unit == "sec" || unit == "second") return 1;
    if (unit == "min" || unit == "minute") return 60;
    if (unit == "hour") return 3600;
    if (unit == "day") return 86'400;
    if (unit == "week") return 7 * 86'400;
    return 0;
}

Result<SimTime> date_of(std::string_view text, SimTime now) {
    const auto exact = parse_time(text);
    if (exact.ok() && !is_digits(text)) return exact;
    if (!text.empty() && text[0] == '@') return parse_time(text.substr(1));
    const Error invalid{"Usage", join("invalid date '", text, "'")};
    std::vector<std::string> words;
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty()) words.push_back(lower(word));
    }
    SimTime time = now;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "now" || words[i] == "today") continue;
        if (words[i] == "yesterday" || words[i] == "tomorrow") {
            time = words[i] == "yesterday" ? time - days(1) : time + days(1);
            continue;
        }
        std::string number = words[i];
        const bool negative = number[0] == '-';
        if (negative || number[0] == '+') number.erase(0, 1);
        std::string unit = i + 1 < words.size() ? words[i + 1] : "";
        const std::size_t digits = number.find_first_not_of("0123456789");
        if (digits != std::string::npos && digits > 0) {
            unit = number.substr(digits);
            number.resize(digits);
        } else {
            ++i;
        }
        const std::int64_t length = unit_seconds(unit);
        if (length == 0 || !is_digits(number) || number.size() > 6) return invalid;
        const bool ago = i + 1 < words.size() && words[i + 1] == "ago";
        if (ago) ++i;
        const std::int64_t sign = negative != ago ? -1 : 1;
        time = time + seconds(sign * length * std::stoll(number));
    }
    if (words.empty()) return invalid;
    return time;
}

}  // namespace

Output run_date(const std::vector<std::string>& words, SimTime now) {
    SimTime time = now;
    std::string format = "%a %b %e %H:%M:%S UTC %Y";
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        std::string given;
        if (word == "-u" || word == "--utc") continue;
        if (word == "-d" || word == "--date") {
            if (i + 1 == words.size()) return date_failed("option requires an argument -- 'd'");
            given = words[++i];
        } else if (word.compare(0, 7, "--date=") == 0) {
            given = word.substr(7);
        } else if (word == "-Iseconds" || word == "--iso-8601=seconds") {
            format = "%Y-%m-%dT%H:%M:%S+00:00";
            continue;
        } else if (!word.empty() && word[0] == '+') {
            format = word.substr(1);
            continue;
        } else {
            return date_failed(join("'", word,
                                    "' is not simulated; -u, -d WHEN, -Iseconds and "
                                    "+FORMAT are"));
        }
        const auto moment = date_of(given, now);
        if (!moment.ok()) return date_failed(moment.error().message);
        time = moment.value();
    }
    const auto text = format_date(format, time);
    if (!text.ok()) return date_failed(text.error().message);
    return {text.value() + "\n", {}, 0};
}

Output run_sleep(const std::vector<std::string>& words, learn::Session& session) {
    if (words.size() < 2) return {{}, "sleep: missing operand\n", 1};
    Duration whole;
    for (std::size_t i = 1; i < words.size(); ++i) {
        std::string number = words[i];
        std::int64_t unit = 1000;
        const char last = number.empty() ? '\0' : number.back();
        if (last == 's' || last == 'm' || last == 'h' || last == 'd') {
            unit = last == 's' ? 1000 : last == 'm' ? 60'000 : last == 'h' ? 3'600'000 : 86'400'000;
            number.pop_back();
        }
        const std::size_t dot = number.find('.');
        std::string fraction = dot == std::string::npos ? "" : number.substr(dot + 1);
        number = number.substr(0, dot);
        const bool good = (number.empty() || is_digits(number)) && number.size() < 9 &&
                          (fraction.empty() || is_digits(fraction)) &&
                          !(number.empty() && fraction.empty());
        if (!good) return {{}, join("sleep: invalid time interval '", words[i], "'\n"), 1};
        fraction.resize(3, '0');
        whole.ms +=
            (number.empty() ? 0 : std::stoll(number)) * unit + std::stoll(fraction) * unit / 1000;
    }
    const Status passed = session.advance(session.now() + whole);
    if (!passed.ok()) return {{}, join("sleep: ", passed.error().message, "\n"), 1};
    return {};
}

}  // namespace skylens::shell
