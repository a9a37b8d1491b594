#include "services/cloudwatch/series.h"

#include <algorithm>

#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

void Series::note_arrival(int tier, std::int64_t slot, SimTime now) {
    newest_[static_cast<std::size_t>(tier)] = slot;
    if (tier == 0) return;  // high-resolution data is readable at once
    for (std::size_t i = kArrivals - 1; i > 0; --i)
        arrivals_[i] = arrivals_[i - 1];
    arrivals_[0] = {slot, now};
}

bool Series::hidden(std::int64_t slot, SimTime now, Duration delivery) const {
    for (const Arrival& arrival : arrivals_) {
        if (arrival.slot == slot) return arrival.at + delivery > now;
    }
    return false;
}

void Series::put_slow(SimTime time, double value, bool high_resolution, SimTime now) {
    const int tier = high_resolution ? 0 : 1;
    const std::int64_t slot = floor_div(time.ms, kTiers[static_cast<std::size_t>(tier)].period.ms);
    if (high_resolution && slot > newest_[0]) note_arrival(0, slot, now);
    if (!high_resolution) {
        const std::int64_t first = slot - floor_mod(slot, Block::kSlots);
        const auto& blocks = blocks_[1];
        if (first > tail_.first_slot && (blocks.empty() || blocks.back()->first_slot() < first)) {
            // A new hour.
            flush_tail(now);
            if (!blocks_[1].empty()) blocks_[1].back().own().seal();
            tail_.first_slot = first;
            tail_.present = std::uint64_t{1} << (slot - first);
            tail_.values[static_cast<std::size_t>(slot - first)] = value;
            age(1, now);
            return;
        }
        if (first == tail_.first_slot) flush_tail(now);  // a second sample in a minute
    }
    block_for(tier, slot, now).add(static_cast<int>(floor_mod(slot, Block::kSlots)), value);
}

void Series::flush_tail(SimTime now) {
    if (tail_.first_slot == Tail::kNone) return;
    const Tail tail = tail_;
    tail_ = {};
    Block& block = block_for(1, tail.first_slot, now);
    for (int slot = 0; slot < Block::kSlots; ++slot) {
        if ((tail.present >> slot & 1) != 0)
            block.add(slot, tail.values[static_cast<std::size_t>(slot)]);
    }
}

void Series::put(SimTime time, const StatisticSet& set, const Distribution* values,
                 bool high_resolution, SimTime now) {
    const int tier = high_resolution ? 0 : 1;
    if (tier == 1) flush_tail(now);
    const std::int64_t slot = floor_div(time.ms, kTiers[static_cast<std::size_t>(tier)].period.ms);
    if (slot > newest_[static_cast<std::size_t>(tier)]) note_arrival(tier, slot, now);
    last_put_ = now;
    block_for(tier, slot, now).add(static_cast<int>(floor_mod(slot, Block::kSlots)), set, values);
}

Block& Series::block_for(int tier, std::int64_t slot, SimTime now) {
    const std::int64_t first = slot - floor_mod(slot, Block::kSlots);
    auto& blocks = blocks_[static_cast<std::size_t>(tier)];
    if (blocks.empty() || blocks.back()->first_slot() < first) {
        if (!blocks.empty()) blocks.back().own().seal();
        blocks.emplace_back(first);
        age(tier, now);
        return blocks.back().own();
    }
    auto at = std::lower_bound(
        blocks.begin(), blocks.end(), first,
        [](const BlockRef& block, std::int64_t wanted) { return block->first_slot() < wanted; });
    if ((*at)->first_slot() != first) at = blocks.insert(at, BlockRef(first));
    return at->own();
}

void Series::age(int tier, SimTime now) {
    auto& blocks = blocks_[static_cast<std::size_t>(tier)];
    const Tier& kept = kTiers[static_cast<std::size_t>(tier)];
    std::size_t gone = 0;
    // The newest block stays when it is the one being written.
    const std::size_t writing = tier == 1 && tail_.first_slot != Tail::kNone ? 0 : 1;
    while (gone + writing < blocks.size()) {
        const Block& block = *blocks[gone];
        const SimTime end = {(block.first_slot() + Block::kSlots) * kept.period.ms};
        if (end + kept.kept > now) break;
        for (int slot = 0; slot < Block::kSlots && tier + 1 < kTierCount; ++slot) {
            if (!block.has(slot)) continue;
            Distribution values;
            const bool known = block.values_at(slot, values);
            const std::int64_t coarse =
                floor_div((block.first_slot() + slot) * kept.period.ms,
                          kTiers[static_cast<std::size_t>(tier) + 1].period.ms);
            block_for(tier + 1, coarse, now)
                .add(static_cast<int>(floor_mod(coarse, Block::kSlots)), block.at(slot),
                     known ? &values : nullptr);
        }
        ++gone;
    }
    blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(gone));
}

// What read() was asked for.
struct Series::Range {
    SimTime from;
    Duration period;
    int count;
    SimTime now;
    Duration delivery;

    // The slots of `step` that start inside it, as far as data of this tier still has that period.
    void slots(int tier, std::int64_t& first, std::int64_t& end) const {
        const std::int64_t step = kTiers[static_cast<std::size_t>(tier)].period.ms;
        SimTime start = from;
        if (tier + 1 < kTierCount && period < kTiers[static_cast<std::size_t>(tier) + 1].period) {
            start = std::max(start, now - kTiers[static_cast<std::size_t>(tier)].kept);
        }
        const SimTime until = from + period * count;
        first = -floor_div(-start.ms, step);
        end = -floor_div(-until.ms, step);
    }
};

template <class VisitSlot, class VisitValue>
void Series::visit(const Range& range, const VisitSlot& visit_slot,
                   const VisitValue& visit_value) const {
    // Calls act(slot in the block, bucket) for the part of one block inside the range.
    const auto walk = [&range](std::int64_t block_first, std::int64_t step, std::int64_t first,
                               std::int64_t end, const auto& act) {
        const std::int64_t low = std::max<std::int64_t>(first - block_first, 0);
        const std::int64_t high = std::min<std::int64_t>(end - block_first, Block::kSlots);
        if (low >= high) return;
        const std::int64_t offset = (block_first + low) * step - range.from.ms;
        std::int64_t bucket = offset < range.period.ms ? 0 : offset / range.period.ms;
        std::int64_t left = (bucket + 1) * range.period.ms - offset;  // of this bucket
        for (std::int64_t slot = low; slot < high; ++slot, left -= step) {
            if (left <= 0) {
                ++bucket;
                left += range.period.ms;
            }
            act(static_cast<int>(slot), static_cast<std::size_t>(bucket));
        }
    };
    for (int tier = 0; tier < kTierCount; ++tier) {
        const auto& blocks = blocks_[static_cast<std::size_t>(tier)];
        const std::int64_t step = kTiers[static_cast<std::size_t>(tier)].period.ms;
        const bool tail_used = tier == 1 && tail_.first_slot != Tail::kNone;
        if ((blocks.empty() && !tail_used) || step > range.period.ms) continue;
        std::int64_t first = 0;
        std::int64_t end = 0;
        range.slots(tier, first, end);
        if (tail_used) {
            walk(tail_.first_slot, step, first, end, [&](int slot, std::size_t bucket) {
                if ((tail_.present >> slot & 1) == 0) return;
                if (hidden(tail_.first_slot + slot, range.now, range.delivery)) return;
                visit_value(tail_.values[static_cast<std::size_t>(slot)], bucket);
            });
            if (first >= tail_.first_slot) continue;
        }
        auto at = std::upper_bound(
            blocks.begin(), blocks.end(), first - Block::kSlots,
            [](std::int64_t slot, const BlockRef& block) { return slot < block->first_slot(); });
        for (; at != blocks.end() && (*at)->first_slot() < end; ++at) {
            const Block& block = **at;
            walk(block.first_slot(), step, first, end, [&](int slot, std::size_t bucket) {
                if (!block.has(slot)) return;
                if (tier == 1 && hidden(block.first_slot() + slot, range.now, range.delivery))
                    return;
                visit_slot(block, slot, bucket);
            });
        }
    }
}

void Series::read(SimTime from, Duration period, int count, SimTime now, Duration delivery,
                  StatisticSet* out) const {
    for (int i = 0; i < count; ++i)
        out[i] = {};
    visit(
        Range{from, period, count, now, delivery},
        [out](const Block& block, int slot, std::size_t bucket) {
            out[bucket].merge(block.at(slot));
        },
        [out](double value, std::size_t bucket) { out[bucket].merge(StatisticSet::of(value)); });
}

void Series::read_values(SimTime from, Duration period, int count, SimTime now, Duration delivery,
                         Bucket* out) const {
    for (int i = 0; i < count; ++i)
        out[i] = {};
    visit(
        Range{from, period, count, now, delivery},
        [out](const Block& block, int slot, std::size_t bucket) {
            out[bucket].set.merge(block.at(slot));
            if (!block.values_at(slot, out[bucket].values)) out[bucket].values_known = false;
        },
        [out](double value, std::size_t bucket) {
            out[bucket].set.merge(StatisticSet::of(value));
            add_value(out[bucket].values, value, 1);
        });
}

SimTime Series::newest() const {
    const std::int64_t second = newest_[0] == INT64_MIN ? INT64_MIN : newest_[0] * 1000;
    const std::int64_t minute = newest_[1] == INT64_MIN ? INT64_MIN : newest_[1] * 60'000;
    const std::int64_t newest = std::max(second, minute);
    return {newest == INT64_MIN ? 0 : newest};
}

std::size_t Series::bytes() const {
    std::size_t total = sizeof *this;
    for (const auto& blocks : blocks_) {
        total += blocks.capacity() * sizeof(BlockRef);
        for (const BlockRef& block : blocks)
            total += block->bytes() + 16;
    }
    return total;
}

}  // namespace skylens::cloudwatch
