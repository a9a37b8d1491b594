// AppendLog: a list that only grows (records, effects, datapoints). Copies share the full chunks,
// so that copying a World with a million records costs little; a log still behaves as a value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/check.h"
#include "base/hash.h"

namespace skylens {

template <class T, std::size_t kChunkSize = 256>
class AppendLog {
  public:
    [[nodiscard]] std::size_t size() const { return sealed_.size() * kChunkSize + tail_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }

    const T& operator[](std::size_t index) const {
        SKYLENS_CHECK(index < size());
        const std::size_t chunk = index / kChunkSize;
        return chunk < sealed_.size() ? (*sealed_[chunk])[index % kChunkSize]
                                      : tail_[index % kChunkSize];
    }
    [[nodiscard]] const T& back() const { return (*this)[size() - 1]; }

    void push_back(T value) {
        // A log that has begun to fill takes a chunk's room at once.
        constexpr std::size_t kSmall = 16;
        if (tail_.size() == kSmall) tail_.reserve(kChunkSize);
        tail_.push_back(std::move(value));
        if (tail_.size() < kChunkSize) return;
        sealed_.push_back(std::make_shared<const std::vector<T>>(std::move(tail_)));
        tail_ = {};
    }

    // Forgets whole chunks at the front until at most `keep` entries (rounded up to a chunk) are
    // left. Gives the number of entries dropped; the indices of the others move down by it.
    std::size_t drop_front(std::size_t keep) {
        std::size_t chunks = 0;
        while (chunks < sealed_.size() && size() - (chunks + 1) * kChunkSize >= keep)
            ++chunks;
        sealed_.erase(sealed_.begin(), sealed_.begin() + static_cast<std::ptrdiff_t>(chunks));
        return chunks * kChunkSize;
    }

  private:
    std::vector<std::shared_ptr<const std::vector<T>>> sealed_;
    std::vector<T> tail_;
};

template <class T, std::size_t kChunkSize>
void hash_into(Hasher& hasher, const AppendLog<T, kChunkSize>& log) {
    hasher.add(log.size());
    for (std::size_t i = 0; i < log.size(); ++i)
        hash_into(hasher, log[i]);
}

}  // namespace skylens
