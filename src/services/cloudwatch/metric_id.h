// What identifies a metric: namespace, name and the exact set of dimensions. The unit is not part
// of it, but data of different units is kept and aggregated apart (PutMetricData, AWS API
// reference).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/str.h"

namespace skylens::cloudwatch {

struct Dimension {
    Str name;
    Str value;

    friend bool operator==(const Dimension& a, const Dimension& b) {
        return a.name == b.name && a.value == b.value;
    }
    auto fields() const { return std::tie(name, value); }
};

struct MetricId {
    Str name_space;
    Str name;
    std::vector<Dimension> dimensions;  // in the order given; the order is not part of the identity

    auto fields() const { return std::tie(name_space, name, dimensions); }
};

// The identity as one text: equal exactly when both name the same metric.
std::string metric_key(const MetricId& id);

// In the order of the API model's StandardUnit; None is what a datum without a unit has.
enum class Unit : std::uint8_t {
    Seconds,
    Microseconds,
    Milliseconds,
    Bytes,
    Kilobytes,
    Megabytes,
    Gigabytes,
    Terabytes,
    Bits,
    Kilobits,
    Megabits,
    Gigabits,
    Terabits,
    Percent,
    Count,
    BytesPerSecond,
    KilobytesPerSecond,
    MegabytesPerSecond,
    GigabytesPerSecond,
    TerabytesPerSecond,
    BitsPerSecond,
    KilobitsPerSecond,
    MegabitsPerSecond,
    GigabitsPerSecond,
    TerabitsPerSecond,
    CountPerSecond,
    None,
    Any
};
inline constexpr int kUnitCount = 27;

// "Bytes/Second", …; empty for Any, which stands for "no unit given" in a question.
std::string_view unit_name(Unit unit);
// Any when the text is empty or names no unit.
Unit find_unit(std::string_view name);

}  // namespace skylens::cloudwatch
