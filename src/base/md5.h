// MD5 (RFC 1321), for the ETags and body digests that AWS shows. Not for security.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace skylens {

std::array<std::uint8_t, 16> md5(std::string_view bytes);

// 32 hexadecimal digits.
std::string md5_hex(std::string_view bytes);

}  // namespace skylens
