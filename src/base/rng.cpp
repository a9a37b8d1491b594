#include "base/rng.h"

#include "base/check.h"
#include "base/hash.h"

namespace skylens {
namespace {

std::uint64_t rotate_left(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

std::uint64_t split_mix(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

}  // namespace

Rng::Rng(std::uint64_t seed) {
    s0_ = split_mix(seed);
    s1_ = split_mix(seed);
    s2_ = split_mix(seed);
    s3_ = split_mix(seed);
}

std::uint64_t Rng::next() {
    const std::uint64_t result = rotate_left(s1_ * 5, 7) * 9;
    const std::uint64_t t = s1_ << 17;
    s2_ ^= s0_;
    s3_ ^= s1_;
    s1_ ^= s2_;
    s0_ ^= s3_;
    s2_ ^= t;
    s3_ = rotate_left(s3_, 45);
    return result;
}

std::uint64_t Rng::below(std::uint64_t bound) {
    SKYLENS_CHECK(bound > 0);
    const std::uint64_t limit = ~std::uint64_t{0} - ~std::uint64_t{0} % bound;
    std::uint64_t draw = next();
    while (draw >= limit) draw = next();  // rejection keeps the draw unbiased
    return draw % bound;
}

std::int64_t Rng::between(std::int64_t low, std::int64_t high) {
    SKYLENS_CHECK(low <= high);
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
}

Rng Rng::fork(std::string_view name) const {
    Hasher hasher;
    hash_into(hasher, *this);
    hasher.add_text(name);
    return Rng(hasher.value());
}

}  // namespace skylens
