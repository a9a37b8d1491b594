// Checkpoints: copies of a state along its way, so that going back is a copy plus a short replay.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/time.h"

namespace skylens::sim {

// Keeps at most kMax copies; when full, every second one is dropped and the spacing doubles, so
// that the copies stay spread over the whole run.
template <class State>
class Checkpoints {
  public:
    static constexpr std::size_t kMax = 40;

    struct Entry {
        SimTime time;
        std::size_t journal_size;  // how much of the journal the state has seen
        State state;
    };

    // Keeps a copy when the last one is at least the current spacing ago.
    void consider(SimTime time, std::size_t journal_size, const State& state) {
        if (!entries_.empty() && time < entries_.back().time + spacing_) return;
        if (entries_.size() == kMax) thin();
        entries_.push_back({time, journal_size, state});
    }

    // The latest copy at or before `time` that saw at most `journal_size` entries; null when none.
    [[nodiscard]] const Entry* latest(SimTime time, std::size_t journal_size) const {
        for (std::size_t i = entries_.size(); i > 0; --i) {
            const Entry& entry = entries_[i - 1];
            if (entry.time <= time && entry.journal_size <= journal_size) return &entry;
        }
        return nullptr;
    }

    // Forgets the copies after `time` (their future is being rewritten).
    void cut(SimTime time) {
        while (!entries_.empty() && entries_.back().time > time) entries_.pop_back();
    }

    [[nodiscard]] std::size_t size() const { return entries_.size(); }

  private:
    void thin() {
        std::vector<Entry> kept;
        for (std::size_t i = 0; i < entries_.size(); i += 2) kept.push_back(std::move(entries_[i]));
        entries_ = std::move(kept);
        spacing_ = spacing_ * 2;
    }

    std::vector<Entry> entries_;
    Duration spacing_ = minutes(10);
};

}  // namespace skylens::sim
