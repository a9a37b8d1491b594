// Table: rows by value, found by their text id, iterated in the order of creation.
// A row needs `Str id` unless a key function is given. Pointers to rows are for at once: an
// insertion or removal ends their life.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/hash.h"
#include "base/str.h"

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
        const auto found = index_.find(id);
        return found == index_.end() ? nullptr : &rows_[found->second];
    }
    const T* find(std::string_view id) const {
        const auto found = index_.find(id);
        return found == index_.end() ? nullptr : &rows_[found->second];
    }
    [[nodiscard]] bool contains(std::string_view id) const { return find(id) != nullptr; }

    // The id must be new.
    T& insert(T row) {
        const bool added = index_.emplace(row.id, static_cast<std::uint32_t>(rows_.size())).second;
        SKYLENS_CHECK(added);
        rows_.push_back(std::move(row));
        return rows_.back();
    }

    bool erase(std::string_view id) {
        const auto found = index_.find(id);
        if (found == index_.end()) return false;
        const std::uint32_t gone = found->second;
        index_.erase(found);
        rows_.erase(rows_.begin() + gone);
        for (auto& entry : index_) {
            if (entry.second > gone) --entry.second;
        }
        return true;
    }

    auto fields() const { return std::tie(rows_); }

  private:
    std::vector<T> rows_;
    std::map<Str, std::uint32_t, std::less<>> index_;
};

}  // namespace skylens
