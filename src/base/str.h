// Str: immutable text that is cheap to copy. The simulation copies names and ids into records,
// events, series and checkpoints all the time; a Str copies as a pointer and a count.
// Not thread-safe: a World and everything copied from it belong to one thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace skylens {

class Value;

class Str {
  public:
    Str() = default;
    Str(std::string_view text);  // NOLINT(google-explicit-constructor)
    Str(const std::string& text)
        : Str(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
    // Only for string literals and other text that lives as long as the program: nothing is copied.
    template <std::size_t N>
    constexpr Str(const char (&literal)[N])  // NOLINT
        : data_(literal), size_(static_cast<std::uint32_t>(N - 1)) {}
    template <class T, std::enable_if_t<std::is_same_v<T, const char*>, int> = 0>
    Str(const T& text) : Str(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
    Str(const Str& other) : data_(other.data_), size_(other.size_), owned_(other.owned_) {
        acquire();
    }
    Str(Str&& other) noexcept : data_(other.data_), size_(other.size_), owned_(other.owned_) {
        other.forget();
    }
    Str& operator=(const Str& other) {
        Str copy(other);
        swap(copy);
        return *this;
    }
    Str& operator=(Str&& other) noexcept {
        swap(other);
        return *this;
    }
    ~Str() { release(); }

    operator std::string_view() const {
        return {data_, size_};
    }  // NOLINT(google-explicit-constructor)
    [[nodiscard]] std::string_view view() const { return {data_, size_}; }
    [[nodiscard]] std::string string() const { return std::string(view()); }
    [[nodiscard]] const char* data() const { return data_; }
    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }

    friend bool operator==(const Str& a, const Str& b) {
        return a.size_ == b.size_ &&
               (a.data_ == b.data_ || std::memcmp(a.data_, b.data_, a.size_) == 0);
    }
    friend bool operator==(const Str& a, std::string_view b) { return a.view() == b; }
    friend bool operator==(const Str& a, const char* b) { return a.view() == std::string_view(b); }
    friend bool operator==(const Str& a, const std::string& b) { return a.view() == b; }
    friend bool operator<(const Str& a, const Str& b) { return a.view() < b.view(); }
    friend bool operator<(const Str& a, std::string_view b) { return a.view() < b; }
    friend bool operator<(std::string_view a, const Str& b) { return a < b.view(); }
    friend bool operator<(const Str& a, const std::string& b) { return a.view() < b; }
    friend bool operator<(const std::string& a, const Str& b) { return a < b.view(); }

  private:
    friend class Value;
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

// Joins pieces of text; numbers are written in decimal.
class Joiner {
  public:
    Joiner& operator<<(std::string_view text) {
        text_.append(text);
        return *this;
    }
    Joiner& operator<<(std::int64_t number) {
        text_.append(std::to_string(number));
        return *this;
    }
    operator Str() const {
        return Str(std::string_view(text_));
    }  // NOLINT(google-explicit-constructor)
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

// join("arn:aws:ec2:", region, ":", number) and the like.
template <class... Parts>
std::string join(const Parts&... parts) {
    Joiner joiner;
    (void)(joiner << ... << parts);
    return joiner.take();
}

}  // namespace skylens
