// Which row has which text id: the index of a Table. It keeps no texts, compares with those of the
// rows, and is never iterated: the order of rows is theirs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/str.h"

namespace skylens {

// The ids of the rows: a member of each, at the same distance from one row to the next.
struct RowIds {
    const Str* first = nullptr;
    std::size_t stride = 0;  // bytes

    const Str& operator[](std::uint32_t row) const {
        return *reinterpret_cast<const Str*>(reinterpret_cast<const char*>(first) + row * stride);
    }
};

class TextIndex {
  public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    // The row with that id, or kNone.
    [[nodiscard]] std::uint32_t find(std::string_view id, const RowIds& ids) const;
    // `row` is the next one, with an id that is new.
    void add(std::string_view id, std::uint32_t row);
    // Takes the row out; those behind it move up by one.
    void remove(std::string_view id, std::uint32_t row);

  private:
    // Open addressing with linear probing. Removing leaves the slot to be passed over.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t row = kNone;
    };
    static constexpr std::uint32_t kGone = kNone - 1;

    void resize();
    void place(Slot slot);

    std::vector<Slot> slots_;  // a power of two, at most three quarters in use; or none
    std::uint32_t used_ = 0;   // with those that are gone
    std::uint32_t rows_ = 0;
};

}  // namespace skylens
