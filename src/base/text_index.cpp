#include "base/text_index.h"

#include <cstring>

namespace skylens {
namespace {

// Never leaves the index, so it may differ from the hash of worlds: eight bytes at a time.
std::uint32_t hash_of(std::string_view text) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
    std::uint64_t state = text.size() * kOdd;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= sizeof(state); left -= sizeof(state), at += sizeof(state)) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof(word));
        state = (state ^ word) * kOdd;
        state ^= state >> 32;
    }
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < left; ++i)
        word = word << 8 | static_cast<unsigned char>(at[i]);
    state = (state ^ word) * kOdd;
    return static_cast<std::uint32_t>(state >> 32);
}

}  // namespace

std::uint32_t TextIndex::find(std::string_view id, const RowIds& ids) const {
    if (rows_ == 0) return kNone;
    const std::uint32_t hash = hash_of(id);
    const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
    for (std::uint32_t at = hash & mask; slots_[at].row != kNone; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.hash == hash && slot.row != kGone && ids[slot.row].view() == id) return slot.row;
    }
    return kNone;
}

void TextIndex::add(std::string_view id, std::uint32_t row) {
    if (4 * (used_ + 1) > 3 * slots_.size()) resize();
    place({hash_of(id), row});
    ++rows_;
}

void TextIndex::place(Slot slot) {
    const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
    std::uint32_t at = slot.hash & mask;
    while (slots_[at].row != kNone)
        at = (at + 1) & mask;
    slots_[at] = slot;
    ++used_;
}

void TextIndex::remove(std::string_view id, std::uint32_t row) {
    const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
    std::uint32_t at = hash_of(id) & mask;
    while (slots_[at].row != row)
        at = (at + 1) & mask;
    slots_[at].row = kGone;
    --rows_;
    for (Slot& slot : slots_) {
        if (slot.row > row && slot.row < kGone) --slot.row;
    }
}

void TextIndex::resize() {
    constexpr std::size_t kFirst = 8;
    std::size_t size = kFirst;
    while (size < 2 * (std::size_t{rows_} + 1))
        size *= 2;
    std::vector<Slot> old(size);
    old.swap(slots_);
    used_ = 0;
    for (const Slot& slot : old) {
        if (slot.row < kGone) place(slot);
    }
}

}  // namespace skylens
