#include "base/sort.h"

#include <algorithm>
#include <numeric>

namespace skylens {

std::vector<std::uint32_t> sorted_order(std::size_t count, const void* context,
                                        ComesBefore before) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(
        order.begin(), order.end(),
        [context, before](std::uint32_t a, std::uint32_t b) { return before(context, a, b); });
    return order;
}

}  // namespace skylens
