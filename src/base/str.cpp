#include "base/str.h"

#include <cstdlib>

#include "base/check.h"

namespace skylens {

const char* Str::make_owned(std::string_view text) {
    SKYLENS_CHECK(text.size() < 0xffffffffU);
    char* block = static_cast<char*>(std::malloc(sizeof(std::uint32_t) + text.size() + 1));
    SKYLENS_CHECK(block != nullptr);
    *reinterpret_cast<std::uint32_t*>(block) = 1;
    char* characters = block + sizeof(std::uint32_t);
    std::memcpy(characters, text.data(), text.size());
    characters[text.size()] = '\0';
    return characters;
}

void Str::drop(const char* data) {
    if (--count(data) == 0) std::free(const_cast<char*>(data) - sizeof(std::uint32_t));
}

Str::Str(const char* text, std::size_t size, Copied /*copied*/) {
    if (size == 0) return;
    data_ = make_owned({text, size});
    size_ = static_cast<std::uint32_t>(size);
    owned_ = true;
}

std::string Joining::string(const Piece* pieces, std::size_t count) {
    constexpr std::size_t kDigits = 20;
    std::size_t size = 0;
    for (std::size_t i = 0; i < count; ++i)
        size += pieces[i].size_ == Piece::kNumber ? kDigits : pieces[i].size_;
    std::string text;
    text.reserve(size);
    for (std::size_t i = 0; i < count; ++i) {
        if (pieces[i].size_ == Piece::kNumber) {
            text += std::to_string(pieces[i].number_);
        } else if (pieces[i].size_ != 0) {
            text.append(pieces[i].text_, pieces[i].size_);
        }
    }
    return text;
}

Str Joining::str(const Piece* pieces, std::size_t count) {
    return Str(std::string_view(string(pieces, count)));
}

}  // namespace skylens
