// The queue of things that will happen. An entry is plain data; the layer above maps its kind to a
// handler. Order: time, then the order in which entries were scheduled.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "base/value.h"
#include "sim/effect.h"

namespace skylens::sim {

struct PendingEvent {
    SimTime time;
    std::uint64_t sequence = 0;  // given by the queue
    std::uint16_t kind = 0;
    std::uint16_t account = 0;
    std::uint16_t region = 0;
    Str subject;              // the resource it is about
    std::int64_t number = 0;  // a small argument, by kind (e.g. a generation)
    EffectId cause = 0;
    Value data;

    auto fields() const {
        return std::tie(time, sequence, kind, account, region, subject, number, cause, data);
    }
};

// A binary heap written out, because the standard library's heaps arrange equal input differently
// from one implementation to the next and the arrangement is part of the world's hash.
class EventQueue {
  public:
    void push(PendingEvent event);
    [[nodiscard]] bool empty() const { return heap_.empty(); }
    [[nodiscard]] std::size_t size() const { return heap_.size(); }
    // The queue must not be empty.
    [[nodiscard]] const PendingEvent& top() const { return heap_.front(); }
    PendingEvent pop();
    // In heap order, for looking only.
    [[nodiscard]] const std::vector<PendingEvent>& pending() const { return heap_; }

    auto fields() const { return std::tie(heap_, next_sequence_); }

  private:
    std::vector<PendingEvent> heap_;
    std::uint64_t next_sequence_ = 1;
};

}  // namespace skylens::sim
