// Table: rows by value, found by their text id, iterated in the order of creation.
// A row needs `Str id`, which stays as it is. Pointers to rows are for at once: an
// insertion or removal ends their life.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/hash.h"
#include "base/text_index.h"

namespace skylens {

template <class T>
class Table {
  public:
    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    auto begin() { return rows_.begin(); }
    auto end() { return rows_.end(); }
    auto begin() const { return rows_.begin(); }
    auto end() const { return rows_.end(); }

    T* find(std::string_view id) {
        const std::uint32_t row = index_.find(id, ids());
        return row == TextIndex::kNone ? nullptr : &rows_[row];
    }
    const T* find(std::string_view id) const {
        const std::uint32_t row = index_.find(id, ids());
        return row == TextIndex::kNone ? nullptr : &rows_[row];
    }
    [[nodiscard]] bool contains(std::string_view id) const { return find(id) != nullptr; }

    // The id must be new.
    T& insert(T row) {
        SKYLENS_CHECK(!contains(row.id));
        index_.add(row.id, static_cast<std::uint32_t>(rows_.size()));
        rows_.push_back(std::move(row));
        return rows_.back();
    }

    bool erase(std::string_view id) {
        const std::uint32_t row = index_.find(id, ids());
        if (row == TextIndex::kNone) return false;
        index_.remove(id, row);
        rows_.erase(rows_.begin() + row);
        return true;
    }

    auto fields() const { return std::tie(rows_); }

  private:
    [[nodiscard]] RowIds ids() const {
        return {rows_.empty() ? nullptr : &rows_.front().id, sizeof(T)};
    }

    std::vector<T> rows_;
    TextIndex index_;
};

}  // namespace skylens
