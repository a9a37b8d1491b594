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

Str::Str(std::string_view text) {
    if (text.empty()) return;
    data_ = make_owned(text);
    size_ = static_cast<std::uint32_t>(text.size());
    owned_ = true;
}

}  // namespace skylens
