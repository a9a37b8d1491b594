// Seeded randomness (xoshiro256**, Blackman and Vigna). No floating point inside, so every build
// draws the same numbers. fork() gives an independent stream, so that a new draw in one service
// does not shift the others.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>

namespace skylens {

class Rng {
  public:
    explicit Rng(std::uint64_t seed = 0);

    std::uint64_t next();
    // Uniform in [0, bound); bound must be positive.
    std::uint64_t below(std::uint64_t bound);
    // Uniform in [low, high], both included.
    std::int64_t between(std::int64_t low, std::int64_t high);
    [[nodiscard]] Rng fork(std::string_view name) const;

    auto fields() const { return std::tie(s0_, s1_, s2_, s3_); }

  private:
    std::uint64_t s0_ = 0;
    std::uint64_t s1_ = 0;
    std::uint64_t s2_ = 0;
    std::uint64_t s3_ = 0;
};

}  // namespace skylens
