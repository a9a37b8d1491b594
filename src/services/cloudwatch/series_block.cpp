#include "services/cloudwatch/series_block.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

StatisticSet Block::at(int slot) const {
    SKYLENS_CHECK(has(slot));
    switch (form_) {
        case Form::Constant:
            return StatisticSet::of(data_[0]);
        case Form::Values:
            return StatisticSet::of(data_[index_of(slot)]);
        case Form::Sets:
            break;
    }
    const double* set = &data_[index_of(slot) * 4];
    return {set[0], set[1], set[2], set[3]};
}

bool Block::values_at(int slot, Distribution& into) const {
    if ((opaque_ >> slot & 1) != 0) return false;
    if (const Distribution* known = find_values(slot)) {
        add_values(into, *known);
        return true;
    }
    const StatisticSet set = at(slot);
    add_value(into, set.minimum, set.sample_count);
    return true;
}

void Block::unpack_constant() {
    if (form_ != Form::Constant) return;
    const double value = data_[0];  // a copy: assign() may give the old memory back first
    data_.assign(static_cast<std::size_t>(__builtin_popcountll(present_)), value);
    form_ = Form::Values;
}

void Block::spread_to_sets() {
    unpack_constant();
    if (form_ == Form::Sets) return;
    std::vector<double> sets;
    sets.reserve(data_.size() * 4 + 4);
    for (const double value : data_) {
        sets.insert(sets.end(), {value, value, value, 1.0});
    }
    data_ = std::move(sets);
    form_ = Form::Sets;
}

const Distribution* Block::find_values(int slot) const {
    for (const SlotValues& entry : values_) {
        if (entry.slot == slot) return entry.values.get();
    }
    return nullptr;
}

Distribution& Block::own_values(int slot) {
    auto at = values_.end();  // almost always the newest
    while (at != values_.begin() && std::prev(at)->slot >= slot)
        --at;
    if (at == values_.end() || at->slot != slot) {
        at = values_.insert(
            at, {static_cast<std::uint8_t>(slot), std::make_shared<Distribution>()});
    } else if (at->values.use_count() > 1) {
        at->values = std::make_shared<Distribution>(*at->values);
    }
    return *at->values;
}

void Block::add_slow(int slot, const StatisticSet& set, const Distribution* values) {
    const std::uint64_t bit = std::uint64_t{1} << slot;
    const bool known = values != nullptr || set.uniform();
    if (!has(slot)) {
        const bool simple = set.sample_count == 1 && set.uniform();
        if (simple && form_ != Form::Sets) {
            unpack_constant();
            data_.insert(data_.begin() + static_cast<std::ptrdiff_t>(index_of(slot)), set.sum);
        } else {
            spread_to_sets();
            const double numbers[] = {set.sum, set.minimum, set.maximum, set.sample_count};
            data_.insert(data_.begin() + static_cast<std::ptrdiff_t>(index_of(slot) * 4), numbers,
                         numbers + 4);
            if (!known) opaque_ |= bit;
            if (values != nullptr && !set.uniform()) add_values(own_values(slot), *values);
        }
        present_ |= bit;
        return;
    }
    spread_to_sets();
    double* numbers = &data_[index_of(slot) * 4];
    StatisticSet merged = {numbers[0], numbers[1], numbers[2], numbers[3]};
    const StatisticSet before = merged;
    merged.merge(set);
    numbers[0] = merged.sum;
    numbers[1] = merged.minimum;
    numbers[2] = merged.maximum;
    numbers[3] = merged.sample_count;
    if (!known) opaque_ |= bit;
    if ((opaque_ & bit) != 0 || merged.uniform()) return;
    Distribution& all = own_values(slot);
    if (all.empty()) add_value(all, before.minimum, before.sample_count);
    if (values != nullptr) {
        add_values(all, *values);
    } else {
        add_value(all, set.minimum, set.sample_count);
    }
}

void Block::seal() {
    if (form_ == Form::Values && data_.size() > 1 &&
        std::all_of(data_.begin(), data_.end(), [this](double v) { return v == data_[0]; })) {
        data_.resize(1);
        form_ = Form::Constant;
    }
    data_.shrink_to_fit();
    for (SlotValues& entry : values_) {
        if (entry.values.use_count() == 1) entry.values->shrink_to_fit();
    }
    values_.shrink_to_fit();
}

std::size_t Block::bytes() const {
    std::size_t total = sizeof *this + data_.capacity() * sizeof(double);
    for (const SlotValues& entry : values_) {
        total += sizeof entry + sizeof(Distribution) + 16 +
                 entry.values->capacity() * sizeof(ValueCount);
    }
    return total;
}

}  // namespace skylens::cloudwatch
