#include "ui/axis.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <initializer_list>

#include "base/time.h"

namespace skylens::ui {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kSteps[] = {
    kSecond,  2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond, 30 * kSecond,
    kMinute,  2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
    kHour,    2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour,   kDay,
    2 * kDay, 7 * kDay,    14 * kDay,   28 * kDay,
};

template <class... Parts>
std::string print(const char* format, Parts... parts) {
    std::array<char, 64> buffer = {};
    std::snprintf(buffer.data(), buffer.size(), format, parts...);
    return buffer.data();
}

// Digits without a needless fraction: 12.50 → 12.5, 3.00 → 3.
std::string trimmed(double value, int decimals) {
    std::string text = print("%.*f", decimals, value);
    if (text.find('.') == std::string::npos) return text;
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

}  // namespace

ValueTicks value_ticks(double min, double max, int wanted) {
    ValueTicks ticks;
    if (!(max > min)) max = min + 1;
    const double rough = (max - min) / (wanted < 1 ? 1 : wanted);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    ticks.step = power * 10;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (power * factor >= rough * 0.999) {
            ticks.step = power * factor;
            break;
        }
    }
    ticks.first = std::floor(min / ticks.step + 1e-9) * ticks.step;
    ticks.count = static_cast<int>(std::ceil((max - ticks.first) / ticks.step - 1e-9)) + 1;
    return ticks;
}

std::int64_t time_step(std::int64_t from_ms, std::int64_t to_ms, int most) {
    for (const std::int64_t step : kSteps) {
        if ((to_ms - from_ms) / step <= most) return step;
    }
    std::int64_t step = 28 * kDay;
    while ((to_ms - from_ms) / step > most)
        step *= 2;
    return step;
}

std::int64_t first_tick(std::int64_t from_ms, std::int64_t step_ms) {
    const std::int64_t rest = from_ms % step_ms;
    if (rest == 0) return from_ms;
    return rest > 0 ? from_ms - rest + step_ms : from_ms - rest;
}

std::string tick_label(std::int64_t ms, std::int64_t step_ms) {
    const Civil civil = to_civil({ms});
    const bool midnight = civil.hour == 0 && civil.minute == 0 && civil.second == 0;
    if (midnight || step_ms >= kDay) return print("%02d-%02d", civil.month, civil.day);
    if (step_ms < kMinute) return print("%02d:%02d:%02d", civil.hour, civil.minute, civil.second);
    return print("%02d:%02d", civil.hour, civil.minute);
}

std::string moment_text(std::int64_t ms) {
    const Civil civil = to_civil({ms});
    return print("%04d-%02d-%02d ", civil.year, civil.month, civil.day) + clock_text(ms) + " UTC";
}

std::string clock_text(std::int64_t ms) {
    const Civil civil = to_civil({ms});
    std::string text = print("%02d:%02d:%02d", civil.hour, civil.minute, civil.second);
    if (civil.millisecond != 0) text += print(".%03d", civil.millisecond);
    return text;
}

std::string value_text(double value, const std::string& unit) {
    const double size = std::fabs(value);
    std::string text;
    if (size >= 1e9)
        text = trimmed(value / 1e9, 2) + "G";
    else if (size >= 1e6)
        text = trimmed(value / 1e6, 2) + "M";
    else if (size >= 1e4)
        text = trimmed(value / 1e3, 1) + "k";
    else if (size >= 100)
        text = trimmed(value, 1);
    else if (size >= 1 || size == 0)
        text = trimmed(value, 2);
    else
        text = trimmed(value, 4);
    if (unit.empty()) return text;
    return unit == "%" ? text + unit : text + " " + unit;
}

}  // namespace skylens::ui
