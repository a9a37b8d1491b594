#include "services/cloudwatch/metric_id.h"

#include "base/sort.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

const char* const kUnitNames[] = {
    "Seconds",
    "Microseconds",
    "Milliseconds",
    "Bytes",
    "Kilobytes",
    "Megabytes",
    "Gigabytes",
    "Terabytes",
    "Bits",
    "Kilobits",
    "Megabits",
    "Gigabits",
    "Terabits",
    "Percent",
    "Count",
    "Bytes/Second",
    "Kilobytes/Second",
    "Megabytes/Second",
    "Gigabytes/Second",
    "Terabytes/Second",
    "Bits/Second",
    "Kilobits/Second",
    "Megabits/Second",
    "Gigabits/Second",
    "Terabits/Second",
    "Count/Second",
    "None",
};
static_assert(sizeof kUnitNames / sizeof kUnitNames[0] == kUnitCount);

}  // namespace

std::string metric_key(const MetricId& id) {
    std::vector<const Dimension*> sorted;
    sorted.reserve(id.dimensions.size());
    for (const Dimension& dimension : id.dimensions)
        sorted.push_back(&dimension);
    sort_stably(sorted, [](const Dimension* a, const Dimension* b) {
        return a->name == b->name ? a->value < b->value : a->name < b->name;
    });
    // Control characters are not allowed in names, so they separate without ambiguity.
    std::string key(id.name_space.view());
    key.push_back('\x1e');
    key.append(id.name.view());
    for (const Dimension* dimension : sorted) {
        key.push_back('\x1e');
        key.append(dimension->name.view());
        key.push_back('\x1f');
        key.append(dimension->value.view());
    }
    return key;
}

std::string_view unit_name(Unit unit) {
    return unit == Unit::Any ? std::string_view() : kUnitNames[static_cast<int>(unit)];
}

Unit find_unit(std::string_view name) {
    for (int i = 0; i < kUnitCount; ++i) {
        if (name == kUnitNames[i]) return static_cast<Unit>(i);
    }
    return Unit::Any;
}

}  // namespace skylens::cloudwatch
