// IP addresses and CIDR blocks.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skylens {

// "10.0.0.1" → 0x0a000001; nothing for any other text (leading zeros are refused).
std::optional<std::uint32_t> parse_ipv4(std::string_view text);
std::string ipv4_text(std::uint32_t address);

struct Ipv4Cidr {
    std::uint32_t address = 0;
    int bits = 0;  // 0 to 32

    [[nodiscard]] std::uint32_t mask() const {
        return bits == 0 ? 0 : ~std::uint32_t{0} << (32 - bits);
    }
    [[nodiscard]] std::uint32_t network() const { return address & mask(); }
    [[nodiscard]] bool contains(std::uint32_t other) const { return (other & mask()) == network(); }
    // No host bits are set.
    [[nodiscard]] bool canonical() const { return address == network(); }
};

// "10.0.0.0/8". Host bits may be set; see canonical().
std::optional<Ipv4Cidr> parse_ipv4_cidr(std::string_view text);

struct Ipv6Cidr {
    std::array<std::uint16_t, 8> groups = {};
    int bits = 0;  // 0 to 128

    [[nodiscard]] bool canonical() const;
};

// "2001:db8::/32".
std::optional<Ipv6Cidr> parse_ipv6_cidr(std::string_view text);
// Lower case, the longest run of zero groups shortened (RFC 5952).
std::string ipv6_cidr_text(const Ipv6Cidr& cidr);

}  // namespace skylens
