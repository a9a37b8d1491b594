// Sixty storage periods of one series, packed: one number a period while every period holds one
// sample, a single number when all of them are equal, a full statistic set only where needed.
#pragma once

#include <cstdint>
#include <memory>
#include <tuple>
#include <vector>

#include "base/hash.h"
#include "services/cloudwatch/statistic_set.h"

namespace skylens::cloudwatch {

class Block {
  public:
    static constexpr int kSlots = 60;

    explicit Block(std::int64_t first_slot = 0) : first_slot_(first_slot) {}

    [[nodiscard]] std::int64_t first_slot() const { return first_slot_; }
    [[nodiscard]] std::uint64_t present() const { return present_; }
    [[nodiscard]] bool has(int slot) const { return (present_ >> slot & 1) != 0; }

    // The slot must be present.
    [[nodiscard]] StatisticSet at(int slot) const;
    // Adds the slot's samples to `into`. False when they are not known one by one (a StatisticSet
    // with different values was put). The slot must be present.
    bool values_at(int slot, Distribution& into) const;

    // One sample. The common case, kept short.
    void add(int slot, double value) {
        if (form_ == Form::Values && present_ >> slot == 0) {
            data_.push_back(value);
            present_ |= std::uint64_t{1} << slot;
            return;
        }
        add_slow(slot, StatisticSet::of(value), nullptr);
    }
    // Several samples; `values` null when they are not known one by one.
    void add(int slot, const StatisticSet& set, const Distribution* values) {
        add_slow(slot, set, values);
    }

    // Called when no more data is expected: gives memory back.
    void seal();

    [[nodiscard]] std::size_t bytes() const;
    auto fields() const { return std::tie(first_slot_, present_, opaque_, form_, data_, values_); }

  private:
    enum class Form : std::uint8_t { Values, Sets, Constant };
    // Copies of a block share the values until one of them adds to them.
    struct SlotValues {
        std::uint8_t slot = 0;
        std::shared_ptr<Distribution> values;
        auto fields() const { return std::tie(slot, *values); }
    };

    void add_slow(int slot, const StatisticSet& set, const Distribution* values);
    // How many present slots lie before this one.
    [[nodiscard]] std::size_t index_of(int slot) const {
        return static_cast<std::size_t>(
            __builtin_popcountll(present_ & ((std::uint64_t{1} << slot) - 1)));
    }
    void unpack_constant();
    void spread_to_sets();
    [[nodiscard]] const Distribution* find_values(int slot) const;
    Distribution& own_values(int slot);

    std::int64_t first_slot_ = 0;
    std::uint64_t present_ = 0;
    std::uint64_t opaque_ = 0;  // slots whose samples are not known one by one
    Form form_ = Form::Values;
    std::vector<double>
        data_;  // per present slot 1 (Values) or 4 (Sets) numbers; 1 in all (Constant)
    std::vector<SlotValues> values_;  // ascending; only slots with different samples
};

}  // namespace skylens::cloudwatch
