// The data of one metric in one unit: points of 1 second or 1 minute that grow coarser as they
// age, as CloudWatch keeps them. A series is a value and cheap to copy: copies share their blocks
// until one of them writes.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <tuple>
#include <vector>

#include "base/hash.h"
#include "base/time.h"
#include "services/cloudwatch/series_block.h"
#include "services/cloudwatch/statistic_set.h"

namespace skylens::cloudwatch {

// A block shared by copies of a series; own() copies it first when somebody else looks at it.
class BlockRef {
  public:
    explicit BlockRef(std::int64_t first_slot) : block_(std::make_shared<Block>(first_slot)) {}
    const Block& operator*() const { return *block_; }
    const Block* operator->() const { return block_.get(); }
    Block& own() {
        if (block_.use_count() > 1) block_ = std::make_shared<Block>(*block_);
        return *block_;
    }

  private:
    std::shared_ptr<Block> block_;
};
inline void hash_into(Hasher& hasher, const BlockRef& block) { hash_into(hasher, *block); }

// The hour being written, while each of its minutes holds one sample: no indirection, because this
// is where almost every point goes and where every alarm looks.
struct Tail {
    static constexpr std::int64_t kNone = INT64_MIN / 2;

    std::int64_t first_slot = kNone;  // kNone: not in use
    std::uint64_t present = 0;
    std::array<double, Block::kSlots> values = {};  // 0 where not present
};
inline void hash_into(Hasher& hasher, const Tail& tail) {
    hash_into(hasher, tail.first_slot);
    hash_into(hasher, tail.present);
    for (const double value : tail.values)
        hash_into(hasher, value);
}

// How long points of a period are kept ("Metrics retention", CloudWatch concepts).
struct Tier {
    Duration period;
    Duration kept;
};
inline constexpr int kTierCount = 4;
inline constexpr std::array<Tier, kTierCount> kTiers = {{{seconds(1), hours(3)},
                                                         {seconds(60), days(15)},
                                                         {seconds(300), days(63)},
                                                         {seconds(3600), days(455)}}};

// One period of an answer.
struct Bucket {
    StatisticSet set;
    Distribution values;       // filled only when asked for
    bool values_known = true;  // false when some samples are not known one by one
};

class Series {
  public:
    // Puts samples taken at `time` that reached CloudWatch at `now`. The period they fall into
    // may already have data, or be older than what was put before. Data older than the longest
    // retention is dropped. `values` null: the samples are not known one by one, unless uniform.
    void put(SimTime time, double value, bool high_resolution, SimTime now) {
        last_put_ = now;
        if (!high_resolution) {
            const std::int64_t slot = floor_div(time.ms, kMinute);
            if (slot > newest_[1]) note_arrival(1, slot, now);
            const std::int64_t offset = slot - tail_.first_slot;
            const std::uint64_t bit = std::uint64_t{1} << (offset & 63);
            if (offset >= 0 && offset < Block::kSlots && (tail_.present & bit) == 0) {
                tail_.present |= bit;
                tail_.values[static_cast<std::size_t>(offset)] = value;
                return;
            }
        }
        put_slow(time, value, high_resolution, now);
    }
    void put(SimTime time, const StatisticSet& set, const Distribution* values,
             bool high_resolution, SimTime now);

    // Sums up [from, from + period), … `count` times into `out`, which has `count` elements. Gives
    // nothing of data that arrived less than `delivery` before `now`, or that is kept only in a
    // coarser period by now. Periods are whole seconds.
    void read(SimTime from, Duration period, int count, SimTime now, Duration delivery,
              StatisticSet* out) const;
    // The same with the samples.
    void read_values(SimTime from, Duration period, int count, SimTime now, Duration delivery,
                     Bucket* out) const;

    [[nodiscard]] bool empty() const { return last_put_ == SimTime{}; }
    [[nodiscard]] SimTime last_put() const { return last_put_; }
    [[nodiscard]] bool high_resolution() const { return !blocks_[0].empty(); }
    // Start of the newest stored minute or second.
    [[nodiscard]] SimTime newest() const;
    [[nodiscard]] std::size_t bytes() const;

    auto fields() const {
        return std::tie(blocks_[0], blocks_[1], blocks_[2], blocks_[3], newest_[0], newest_[1],
                        arrivals_[0], arrivals_[1], arrivals_[2], tail_, last_put_);
    }

  private:
    // A minute whose first data came just now: hidden until it is delivered.
    struct Arrival {
        std::int64_t slot = INT64_MIN;
        SimTime at;
        auto fields() const { return std::tie(slot, at); }
    };
    static constexpr int kArrivals = 3;

    static std::int64_t floor_div(std::int64_t a, std::int64_t b) {
        return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
    }
    static std::int64_t floor_mod(std::int64_t a, std::int64_t b) {
        return a - floor_div(a, b) * b;
    }

    static constexpr std::int64_t kMinute = 60'000;

    void put_slow(SimTime time, double value, bool high_resolution, SimTime now);
    // Turns the tail into an ordinary block.
    void flush_tail(SimTime now);
    void note_arrival(int tier, std::int64_t slot, SimTime now);
    [[nodiscard]] bool hidden(std::int64_t slot, SimTime now, Duration delivery) const;
    Block& block_for(int tier, std::int64_t slot, SimTime now);
    // Moves what is older than its tier keeps into the next one.
    void age(int tier, SimTime now);
    struct Range;
    // visit_slot(block, slot, bucket) and visit_value(value, bucket) for every readable point.
    template <class VisitSlot, class VisitValue>
    void visit(const Range& range, const VisitSlot& visit_slot,
               const VisitValue& visit_value) const;

    SimTime last_put_;
    std::array<std::int64_t, 2> newest_ = {INT64_MIN, INT64_MIN};
    std::array<Arrival, kArrivals> arrivals_;  // the newest ones, newest first; minutes only
    Tail tail_;  // of tier 1; after all of its blocks
    std::array<std::vector<BlockRef>, kTierCount> blocks_;  // ascending, not overlapping
};

}  // namespace skylens::cloudwatch
