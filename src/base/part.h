// A part of a larger value that the larger value's header need not know: Part<State> behaves like a
// State member (copied with its owner, never shared), but headers that hold one compile with State
// only declared. So a change of one service's data rebuilds that service and its readers alone.
#pragma once

#include "base/hash.h"

namespace skylens {

// The members are defined in base/part_definitions.h; one file a State instantiates them with
// SKYLENS_DEFINE_PART. Never null, except after a move, when only assignment and destruction
// remain.
template <class T>
class Part {
  public:
    Part();
    Part(const Part& other);
    Part(Part&& other) noexcept;
    Part& operator=(const Part& other);
    Part& operator=(Part&& other) noexcept;
    ~Part();

    [[nodiscard]] T& operator*() { return *value_; }
    [[nodiscard]] const T& operator*() const { return *value_; }
    [[nodiscard]] T* operator->() { return value_; }
    [[nodiscard]] const T* operator->() const { return value_; }
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for the value.
    operator T&() { return *value_; }
    // NOLINTNEXTLINE(google-explicit-constructor)
    operator const T&() const { return *value_; }

    // Adds the value's members.
    void add_to(Hasher& hasher) const;

  private:
    T* value_;
};

template <class T>
void hash_into(Hasher& hasher, const Part<T>& part) {
    part.add_to(hasher);
}

}  // namespace skylens
