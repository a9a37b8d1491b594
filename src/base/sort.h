// One stable sort for every type. What the standard's sorts compile to for each type of element is
// kilobytes; here a type adds only its comparison. Equal elements keep their order, so the result
// does not depend on whose standard library sorted.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace skylens {

// Whether the element at one position comes before that at another. `context` is the caller's.
using ComesBefore = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

// The positions 0 … count - 1 in sorted order.
std::vector<std::uint32_t> sorted_order(std::size_t count, const void* context, ComesBefore before);

// Sorts by `less`, which takes two elements and says whether the first comes first.
template <class T, class Less = std::less<>>
void sort_stably(std::vector<T>& list, const Less& less = {}) {
    struct Context {
        const std::vector<T>& list;
        const Less& less;
    };
    if (list.size() < 2) return;
    const Context context{list, less};
    const std::vector<std::uint32_t> order = sorted_order(
        list.size(), &context, [](const void* pointer, std::uint32_t a, std::uint32_t b) {
            const auto* it = static_cast<const Context*>(pointer);
            return static_cast<bool>(it->less(it->list[a], it->list[b]));
        });
    std::vector<T> sorted;
    sorted.reserve(list.size());
    for (const std::uint32_t position : order)
        sorted.push_back(std::move(list[position]));
    list = std::move(sorted);
}

}  // namespace skylens
