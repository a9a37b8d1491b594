// Str: immutable text that is cheap to copy. The simulation copies names and ids into records,
// events, series and checkpoints all the time; a Str copies as a pointer and a count.
// Not thread-safe: a World and everything copied from it belong to one thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/inlining.h"

namespace skylens {

class Value;

class Str {
  public:
    Str() = default;
    Str(std::string_view text)  // NOLINT(google-explicit-constructor)
        : Str(text.data(), text.size(), Copied()) {}
    SKYLENS_NOT_INLINED Str(const std::string& text)  // NOLINT(google-explicit-constructor)
        : Str(std::string_view(text)) {}
    // Only for string literals and other text that lives as long as the program: nothing is copied.
    template <std::size_t N>
    constexpr Str(const char (&literal)[N])  // NOLINT
        : data_(literal), size_(static_cast<std::uint32_t>(N - 1)) {}
    template <class T, std::enable_if_t<std::is_same_v<T, const char*>, int> = 0>
    Str(const T& text) : Str(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
    SKYLENS_NOT_INLINED Str(const Str& other)
        : data_(other.data_), size_(other.size_), owned_(other.owned_) {
        acquire();
    }
    SKYLENS_NOT_INLINED Str(Str&& other) noexcept
        : data_(other.data_), size_(other.size_), owned_(other.owned_) {
        other.forget();
    }
    SKYLENS_NOT_INLINED Str& operator=(const Str& other) {
        Str copy(other);
        swap(copy);
        return *this;
    }
    SKYLENS_NOT_INLINED Str& operator=(Str&& other) noexcept {
        swap(other);
        return *this;
    }
    SKYLENS_NOT_INLINED ~Str() { release(); }

    operator std::string_view() const { return {data_, size_}; }  // NOLINT
    [[nodiscard]] std::string_view view() const { return {data_, size_}; }
    [[nodiscard]] std::string string() const { return std::string(view()); }
    [[nodiscard]] const char* data() const { return data_; }
    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }

    SKYLENS_NOT_INLINED friend bool operator==(const Str& a, const Str& b) {
        return a.size_ == b.size_ &&
               (a.data_ == b.data_ || std::memcmp(a.data_, b.data_, a.size_) == 0);
    }
    friend bool operator==(const Str& a, std::string_view b) {
        return equal(a, b.data(), b.size());
    }
    friend bool operator==(const Str& a, const char* b) { return a == std::string_view(b); }
    friend bool operator==(const Str& a, const std::string& b) { return a.view() == b; }
    friend bool operator<(const Str& a, const Str& b) { return a.view() < b.view(); }
    friend bool operator<(const Str& a, std::string_view b) { return a.view() < b; }
    friend bool operator<(std::string_view a, const Str& b) { return a < b.view(); }
    friend bool operator<(const Str& a, const std::string& b) { return a.view() < b; }
    friend bool operator<(const std::string& a, const Str& b) { return a < b.view(); }

  private:
    friend class Value;
    friend class Joining;
    struct Copied {};
    Str(const char* text, std::size_t size, Copied copied);
    SKYLENS_NOT_INLINED static bool equal(const Str& a, const char* text, std::size_t size) {
        return a.view() == std::string_view(text, size);
    }
    // Owned text is stored behind a reference count: [count][characters].
    static const char* make_owned(std::string_view text);
    static void retain(const char* data) { ++count(data); }
    static void drop(const char* data);
    static std::uint32_t& count(const char* data) {
        return *reinterpret_cast<std::uint32_t*>(const_cast<char*>(data) - sizeof(std::uint32_t));
    }
    Str(const char* data, std::uint32_t size, bool owned)
        : data_(data), size_(size), owned_(owned) {}

    void acquire() {
        if (owned_) retain(data_);
    }
    void release() {
        if (owned_) drop(data_);
    }
    void forget() {
        data_ = "";
        size_ = 0;
        owned_ = false;
    }
    void swap(Str& other) noexcept {
        const char* data = data_;
        const std::uint32_t size = size_;
        const bool owned = owned_;
        data_ = other.data_;
        size_ = other.size_;
        owned_ = other.owned_;
        other.data_ = data;
        other.size_ = size;
        other.owned_ = owned;
    }

    const char* data_ = "";
    std::uint32_t size_ = 0;
    bool owned_ = false;
};

// One piece of a text that is put together: text, or a whole number that is written in decimal.
class Piece {
  public:
    Piece(std::string_view text) : text_(text.data()), size_(text.size()) {}    // NOLINT
    Piece(const std::string& text) : text_(text.data()), size_(text.size()) {}  // NOLINT
    Piece(const Str& text) : text_(text.data()), size_(text.size()) {}          // NOLINT
    Piece(const char* text) : Piece(std::string_view(text)) {}                  // NOLINT
    template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0>
    Piece(T number) : number_(static_cast<std::int64_t>(number)), size_(kNumber) {}  // NOLINT

  private:
    friend class Joining;
    static constexpr std::size_t kNumber = ~std::size_t{0};

    union {
        const char* text_;
        std::int64_t number_;
    };
    std::size_t size_;  // of the text; kNumber: it is a number
};

// Puts pieces together. Views and lists are handed over as pointer and count: WebAssembly passes
// a struct by the address of one more copy.
class Joining {
  public:
    static std::string string(const Piece* pieces, std::size_t count);
    static Str str(const Piece* pieces, std::size_t count);
};

// join("arn:aws:ec2:", region, ":", number) and the like.
template <class... Parts>
std::string join(const Parts&... parts) {
    const Piece pieces[] = {Piece(parts)...};
    return Joining::string(pieces, sizeof...(parts));
}

// The same as a Str.
template <class... Parts>
Str str_of(const Parts&... parts) {
    const Piece pieces[] = {Piece(parts)...};
    return Joining::str(pieces, sizeof...(parts));
}

}  // namespace skylens
