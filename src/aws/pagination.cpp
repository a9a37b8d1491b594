#include "aws/pagination.h"

#include "base/hash.h"
#include "base/text.h"

namespace skylens::aws {
namespace {

std::string check_digits(std::string_view listing, std::size_t position) {
    Hasher hasher;
    hasher.add_text(listing);
    hasher.add(position);
    return hex_text(hasher.value(), 16);
}

}  // namespace

Str page_token(std::string_view listing, std::size_t position) {
    return Str(base64_encode(
        join(check_digits(listing, position), ":", static_cast<std::int64_t>(position))));
}

Result<std::size_t> page_position(std::string_view listing, std::string_view token,
                                  std::string_view code, std::string_view message) {
    if (token.empty()) return std::size_t{0};
    const Error refused{std::string(code), std::string(message)};
    std::string text;
    if (!base64_decode(token, text) || text.size() < 18 || text[16] != ':') return refused;
    const std::string_view number = std::string_view(text).substr(17);
    if (!is_digits(number) || number.size() > 9) return refused;
    std::size_t position = 0;
    for (const char c : number)
        position = position * 10 + static_cast<std::size_t>(c - '0');
    if (text.substr(0, 16) != check_digits(listing, position)) return refused;
    return position;
}

}  // namespace skylens::aws
