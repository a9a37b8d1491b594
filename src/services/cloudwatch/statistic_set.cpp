#include "services/cloudwatch/statistic_set.h"

#include <algorithm>
#include <limits>

#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();

// How far a value lies above the one before it.
double gap(const Distribution& values, std::size_t i) {
    return values[i].value - values[i - 1].value;
}

// As std::min, but by value: that is one instruction and no jump.
double lower(double a, double b) { return b < a ? b : a; }

// The value that lies closest above the one before it; the first of several. This runs for every
// sample of a busy minute, so eight differences are compared at a time: they need not wait for
// each other, and nothing has to be guessed.
std::size_t closest_above(const Distribution& values) {
    double least = kFar;
    std::size_t found = 1;
    std::size_t i = 1;
    for (; i + 8 <= values.size(); i += 8) {
        const double low = lower(lower(gap(values, i), gap(values, i + 1)),
                                 lower(gap(values, i + 2), gap(values, i + 3)));
        const double high = lower(lower(gap(values, i + 4), gap(values, i + 5)),
                                  lower(gap(values, i + 6), gap(values, i + 7)));
        const double here = lower(low, high);
        found = here < least ? i : found;
        least = lower(least, here);
    }
    for (; i < values.size(); ++i) {
        if (gap(values, i) >= least) continue;
        least = gap(values, i);
        found = i;
    }
    while (found + 1 < values.size() && gap(values, found) != least)
        ++found;
    return found;
}

// Puts a new value before index `at` of a full list and joins the two closest of all, in one move.
void add_to_full(Distribution& into, std::size_t at, ValueCount added) {
    const double below = at > 0 ? added.value - into[at - 1].value : kFar;
    const double above = at < into.size() ? into[at].value - added.value : kFar;
    const std::size_t closest = closest_above(into);
    const double least = gap(into, closest);
    const double own = std::min(below, above);
    if (own < least || (own == least && at <= closest)) {
        if (below <= above) {
            into[at - 1] = {added.value, added.count + into[at - 1].count};
        } else {
            into[at].count += added.count;
        }
        return;
    }
    into[closest].count += into[closest - 1].count;
    const auto gone = into.begin() + static_cast<std::ptrdiff_t>(closest) - 1;
    const auto place = into.begin() + static_cast<std::ptrdiff_t>(at);
    if (gone < place) {
        *std::move(gone + 1, place, gone) = added;
    } else {
        std::move_backward(place, gone, gone + 1);
        *place = added;
    }
}

// As std::lower_bound, which jumps at each comparison; the processor guesses half of them wrong.
std::ptrdiff_t first_not_below(const Distribution& values, double value) {
    const ValueCount* first = values.data();
    for (std::size_t left = values.size(); left > 0;) {
        const std::size_t half = left / 2;
        const bool below = first[half].value < value;
        first = below ? first + half + 1 : first;
        left = below ? left - half - 1 : half;
    }
    return first - values.data();
}

}  // namespace

void add_value(Distribution& into, double value, double count) {
    const auto at = into.begin() + first_not_below(into, value);
    if (at != into.end() && at->value == value) {
        at->count += count;
    } else if (into.size() < static_cast<std::size_t>(kDistributionValuesMax)) {
        into.insert(at, {value, count});
    } else {
        add_to_full(into, static_cast<std::size_t>(at - into.begin()), {value, count});
    }
}

void add_values(Distribution& into, const Distribution& other) {
    if (into.empty()) {
        into = other;
        return;
    }
    for (const ValueCount& entry : other)
        add_value(into, entry.value, entry.count);
}

}  // namespace skylens::cloudwatch
