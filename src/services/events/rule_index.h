// RuleIndex: which rules of a bus are worth matching against an event. Each rule is filed under
// exact texts that it demands somewhere (a source, a detail-type, an eventName), under the ones
// that are the most telling among all rules of the bus; the few rules that demand none are always
// tried.
#pragma once

#include <cstdint>
#include <vector>

#include "base/str.h"
#include "base/value.h"
#include "services/events/pattern.h"

namespace skylens::events {

// Plain data that follows from the patterns alone. Rebuild it whenever a rule of the bus changes.
class RuleIndex {
  public:
    RuleIndex() = default;
    // Entry i of `patterns` is rule i; an empty pattern never matches.
    explicit RuleIndex(const std::vector<Pattern>& patterns);

    // The numbers of the rules that may match, ascending, each once. Never leaves out one that
    // does.
    [[nodiscard]] std::vector<std::uint32_t> candidates(const Value& event) const;

  private:
    struct Entry {
        Str text;
        std::vector<std::uint32_t> rules;
    };
    struct Probe {
        std::vector<Str> steps;
        std::vector<Entry> entries;  // ascending by text
    };

    static void look_up(const Probe& probe, std::size_t step, const Value& value, bool& dotted,
                        std::vector<std::uint32_t>& found);

    std::vector<Probe> probes_;
    std::vector<std::uint32_t> always_;
};

}  // namespace skylens::events
