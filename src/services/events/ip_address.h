// Internet addresses as event patterns see them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace skylens::events {

// `bytes` is 4 or 16; the address fills the first `bytes` of `octets`.
struct IpAddress {
    std::array<std::uint8_t, 16> octets = {};
    std::uint8_t bytes = 0;

    friend bool operator==(const IpAddress& a, const IpAddress& b) {
        return a.bytes == b.bytes && a.octets == b.octets;
    }
};

// An address literal, IPv4 ("10.0.0.1") or IPv6 ("2001:db8::1"; an IPv4-mapped one counts as IPv4,
// and the dotted form inside IPv6 is not taken). False for everything else.
bool parse_ip(std::string_view text, IpAddress& address);

struct IpRange {
    IpAddress low;
    IpAddress high;

    [[nodiscard]] bool contains(const IpAddress& address) const;
};

// "10.0.0.0/24", or any address of that block: its first to its last address. Refuses, with the
// messages of EventBridge: no or more than one '/', mask bits that are no number, negative, above
// 31 (IPv4) or above 127 (IPv6), and an address that parse_ip does not take.
Result<IpRange> parse_cidr_range(std::string_view text);

}  // namespace skylens::events
