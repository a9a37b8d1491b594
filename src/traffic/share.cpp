#include "traffic/share.h"

#include <algorithm>

#include "base/hash.h"

namespace skylens::traffic {

std::vector<std::uint64_t> share_out(std::uint64_t count, const std::vector<double>& weights,
                                     std::uint64_t turn) {
    std::vector<std::uint64_t> out(weights.size(), 0);
    double sum = 0;
    for (const double weight : weights)
        sum += std::max(0.0, weight);
    if (!(sum > 0) || count == 0) return out;
    const std::size_t size = weights.size();
    double reached = 0;
    std::uint64_t given = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t at = (i + static_cast<std::size_t>(turn % size)) % size;
        if (!(weights[at] > 0)) continue;
        reached += weights[at];
        last = at;
        const auto until = std::min(
            count, static_cast<std::uint64_t>(static_cast<double>(count) * (reached / sum) + 0.5));
        out[at] = until > given ? until - given : 0;
        given += out[at];
    }
    out[last] += count - given;
    return out;
}

std::uint64_t part_of(std::uint64_t count, double share, std::uint64_t seed, std::string_view what,
                      std::uint64_t turn) {
    if (!(share > 0) || count == 0) return 0;
    if (share >= 1) return count;
    Hasher hasher;
    hasher.add(seed);
    hasher.add_text(what);
    hasher.add(turn);
    const double chance = static_cast<double>(hasher.value() >> 11U) / 9007199254740992.0;
    const auto whole = static_cast<std::uint64_t>(static_cast<double>(count) * share + chance);
    return std::min(count, whole);
}

}  // namespace skylens::traffic
