#include "sim/event_queue.h"

#include <utility>

#include "base/check.h"

namespace skylens::sim {
namespace {

bool before(const PendingEvent& a, const PendingEvent& b) {
    return a.time != b.time ? a.time < b.time : a.sequence < b.sequence;
}

}  // namespace

// Both move a hole to where the event belongs, and every event on the way only once.

void EventQueue::push(PendingEvent event) {
    event.sequence = next_sequence_++;
    std::size_t hole = heap_.size();
    heap_.emplace_back();
    while (hole > 0) {
        const std::size_t parent = (hole - 1) / 2;
        if (!before(event, heap_[parent])) break;
        heap_[hole] = std::move(heap_[parent]);
        hole = parent;
    }
    heap_[hole] = std::move(event);
}

PendingEvent EventQueue::pop() {
    SKYLENS_CHECK(!heap_.empty());
    PendingEvent first = std::move(heap_.front());
    PendingEvent last = std::move(heap_.back());
    heap_.pop_back();
    if (heap_.empty()) return first;
    std::size_t hole = 0;
    for (std::size_t child = 1; child < heap_.size(); child = 2 * hole + 1) {
        if (child + 1 < heap_.size() && before(heap_[child + 1], heap_[child])) ++child;
        if (!before(heap_[child], last)) break;
        heap_[hole] = std::move(heap_[child]);
        hole = child;
    }
    heap_[hole] = std::move(last);
    return first;
}

}  // namespace skylens::sim
