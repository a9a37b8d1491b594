// Whole numbers out of shares: requests are counted, not measured.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace skylens::traffic {

// `count` things shared out by weight: whole numbers whose sum is `count` (0 for all when no
// weight is positive). `turn` moves where the roundings fall, so that nobody is always short.
std::vector<std::uint64_t> share_out(std::uint64_t count, const std::vector<double>& weights,
                                     std::uint64_t turn);

// About count × share, rounded up or down by chance so that it is right on average.
std::uint64_t part_of(std::uint64_t count, double share, std::uint64_t seed, std::string_view what,
                      std::uint64_t turn);

}  // namespace skylens::traffic
