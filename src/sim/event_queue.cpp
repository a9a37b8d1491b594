#include "sim/event_queue.h"

#include <utility>

#include "base/check.h"

namespace skylens::sim {
namespace {

bool before(const PendingEvent& a, const PendingEvent& b) {
    return a.time != b.time ? a.time < b.time : a.sequence < b.sequence;
}

}  // namespace

void EventQueue::push(PendingEvent event) {
    event.sequence = next_sequence_++;
    heap_.push_back(std::move(event));
    std::size_t at = heap_.size() - 1;
    while (at > 0) {
        const std::size_t parent = (at - 1) / 2;
        if (!before(heap_[at], heap_[parent])) break;
        std::swap(heap_[at], heap_[parent]);
        at = parent;
    }
}

PendingEvent EventQueue::pop() {
    SKYLENS_CHECK(!heap_.empty());
    PendingEvent first = std::move(heap_.front());
    if (heap_.size() > 1) heap_.front() = std::move(heap_.back());
    heap_.pop_back();
    std::size_t at = 0;
    for (;;) {
        std::size_t least = at;
        for (std::size_t child = 2 * at + 1; child <= 2 * at + 2 && child < heap_.size(); ++child) {
            if (before(heap_[child], heap_[least])) least = child;
        }
        if (least == at) break;
        std::swap(heap_[at], heap_[least]);
        at = least;
    }
    return first;
}

}  // namespace skylens::sim
