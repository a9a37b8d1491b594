// The journal: everything that came from outside the simulated world, in order. A starting state,
// a seed and a journal reproduce a run exactly; that is what is saved, shared and graded.
#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens::sim {

struct JournalEntry {
    SimTime time;  // when it acted
    Str kind;      // what acted, e.g. "call", "fault", "answer"
    Value data;

    auto fields() const { return std::tie(time, kind, data); }
};

class Journal {
  public:
    // Times never go back.
    void add(JournalEntry entry);
    [[nodiscard]] const std::vector<JournalEntry>& entries() const { return entries_; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    // Forgets the entries from index `count` on (rewind).
    void cut(std::size_t count);
    // How many entries acted at or before `t`.
    [[nodiscard]] std::size_t count_until(SimTime t) const;

    [[nodiscard]] Value to_value() const;
    // Refuses, with code "InvalidJournal", entries that are not objects with "time" and "kind", go
    // back in time or are more than `entries_max`.
    static Result<Journal> from_value(const Value& value, std::size_t entries_max);

    auto fields() const { return std::tie(entries_); }

  private:
    std::vector<JournalEntry> entries_;
};

}  // namespace skylens::sim
