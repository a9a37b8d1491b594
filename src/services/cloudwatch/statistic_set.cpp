#include "services/cloudwatch/statistic_set.h"

#include <algorithm>

#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

void add_value(Distribution& into, double value, double count) {
    const auto at = std::lower_bound(into.begin(), into.end(), value,
                                     [](const ValueCount& a, double b) { return a.value < b; });
    if (at != into.end() && at->value == value) {
        at->count += count;
        return;
    }
    into.insert(at, {value, count});
    if (into.size() <= static_cast<std::size_t>(kDistributionValuesMax)) return;
    std::size_t closest = 1;
    for (std::size_t i = 2; i < into.size(); ++i) {
        const double gap = into[i].value - into[i - 1].value;
        if (gap < into[closest].value - into[closest - 1].value) closest = i;
    }
    into[closest].count += into[closest - 1].count;
    into.erase(into.begin() + static_cast<std::ptrdiff_t>(closest) - 1);
}

void add_values(Distribution& into, const Distribution& other) {
    for (const ValueCount& entry : other)
        add_value(into, entry.value, entry.count);
}

}  // namespace skylens::cloudwatch
