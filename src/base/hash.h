// One 64-bit hash of plain data, equal in the native and the WebAssembly build. A type takes part
// by having `auto fields() const { return std::tie(member, ...); }`.
#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/inlining.h"
#include "base/str.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens {

class Hasher {
  public:
    // Leaves out what is Recorded from here on.
    void leave_out_records() { records_ = false; }
    [[nodiscard]] bool takes_records() const { return records_; }

    SKYLENS_NOT_INLINED void add(std::uint64_t word) {
        state_ ^= word;
        state_ *= 0x9E3779B97F4A7C15ULL;
        state_ ^= state_ >> 29;
        state_ *= 0xBF58476D1CE4E5B9ULL;
        state_ ^= state_ >> 32;
    }
    void add_text(std::string_view text) { add_bytes(text.data(), text.size()); }
    [[nodiscard]] std::uint64_t value() const { return state_; }

  private:
    void add_bytes(const char* bytes, std::size_t size);

    std::uint64_t state_ = 0x243F6A8885A308D3ULL;
    bool records_ = true;
};

// Data that a service notes about the calls themselves, also about refused and reading ones: what a
// resource is does not depend on it. Part of every hash but that of the resources alone.
template <class T>
struct Recorded : T {};

void hash_into(Hasher& hasher, const Value& value);
template <class T>
void hash_into(Hasher& hasher, const Recorded<T>& record);
inline void hash_into(Hasher& hasher, const Str& text) { hasher.add_text(text); }
inline void hash_into(Hasher& hasher, const std::string& text) { hasher.add_text(text); }
inline void hash_into(Hasher& hasher, SimTime t) { hasher.add(static_cast<std::uint64_t>(t.ms)); }
inline void hash_into(Hasher& hasher, Duration d) { hasher.add(static_cast<std::uint64_t>(d.ms)); }
inline void hash_into(Hasher& hasher, double number) {
    std::uint64_t bits = 0;
    if (number == 0.0) number = 0.0;  // -0.0 equals 0.0
    std::memcpy(&bits, &number, sizeof bits);
    hasher.add(bits);
}

template <class T>
std::enable_if_t<std::is_integral_v<T> || std::is_enum_v<T>> hash_into(Hasher& hasher, T number) {
    hasher.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(number)));
}

template <class T>
auto hash_into(Hasher& hasher, const T& object) -> decltype(object.fields(), void());
template <class T>
void hash_into(Hasher& hasher, const std::vector<T>& list);
template <class T>
void hash_into(Hasher& hasher, const std::optional<T>& maybe);
template <class K, class V, class C>
void hash_into(Hasher& hasher, const std::map<K, V, C>& map);
template <class K, class C>
void hash_into(Hasher& hasher, const std::set<K, C>& set);
template <class A, class B>
void hash_into(Hasher& hasher, const std::pair<A, B>& pair) {
    hash_into(hasher, pair.first);
    hash_into(hasher, pair.second);
}

template <class T>
void hash_into(Hasher& hasher, const Recorded<T>& record) {
    if (hasher.takes_records()) hash_into(hasher, static_cast<const T&>(record));
}

template <class T>
auto hash_into(Hasher& hasher, const T& object) -> decltype(object.fields(), void()) {
    std::apply([&hasher](const auto&... field) { (hash_into(hasher, field), ...); },
               object.fields());
}
template <class T>
void hash_into(Hasher& hasher, const std::vector<T>& list) {
    hasher.add(list.size());
    for (const auto& element : list)
        hash_into(hasher, static_cast<const T&>(element));
}
template <class T>
void hash_into(Hasher& hasher, const std::optional<T>& maybe) {
    hasher.add(maybe.has_value() ? 1 : 0);
    if (maybe.has_value()) hash_into(hasher, *maybe);
}
template <class K, class V, class C>
void hash_into(Hasher& hasher, const std::map<K, V, C>& map) {
    hasher.add(map.size());
    for (const auto& entry : map)
        hash_into(hasher, entry);
}
template <class K, class C>
void hash_into(Hasher& hasher, const std::set<K, C>& set) {
    hasher.add(set.size());
    for (const auto& entry : set)
        hash_into(hasher, entry);
}

template <class T>
std::uint64_t hash_of(const T& object) {
    Hasher hasher;
    hash_into(hasher, object);
    return hasher.value();
}

// "3fa9…": the low `digits` hexadecimal digits, most significant first. digits is at most 16.
std::string hex_text(std::uint64_t number, int digits);

}  // namespace skylens
