// The benchmark of pattern matching on a bus with many rules, for `skylens bench`.
#pragma once

#include <cstdint>
#include <vector>

#include "services/events/pattern.h"
#include "services/events/rule_index.h"

namespace skylens::events {

// A bus full of rules of four usual kinds (API calls by name, custom sources, instance states,
// objects of a bucket) and events that match one rule or none.
struct PatternBench {
    std::vector<Pattern> rules;
    RuleIndex index;
    std::vector<Value> events;
};
PatternBench make_pattern_bench(int rule_count);

// Matches `event_count` events; gives the number of matches.
std::uint64_t match_events(const PatternBench& bench, int event_count);

}  // namespace skylens::events
