#include "services/events/ip_address.h"

#include <string>
#include <vector>

#include "base/str.h"
#include "base/text.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

constexpr std::size_t kTextMax = 64;  // no literal is longer; keeps hostile text cheap

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool parse_ipv4(std::string_view text, IpAddress& address) {
    int octet = 0;
    int digits = 0;
    std::size_t index = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : '.';
        if (c == '.') {
            if (digits == 0 || index >= 4) return false;
            address.octets[index++] = static_cast<std::uint8_t>(octet);
            octet = 0;
            digits = 0;
        } else {
            if (c < '0' || c > '9') return false;
            octet = octet * 10 + (c - '0');
            ++digits;
            if (octet > 255 || digits > 12) return false;
        }
    }
    address.bytes = 4;
    return index == 4;
}

// The groups of one side of "::". False when a group is empty or too large.
bool parse_groups(std::string_view text, std::vector<std::uint16_t>& groups) {
    if (text.empty()) return true;
    for (const std::string_view group : split(text, ':')) {
        if (group.empty() || group.size() > 4) return false;
        int number = 0;
        for (const char c : group) {
            const int digit = hex_digit(c);
            if (digit < 0) return false;
            number = number * 16 + digit;
        }
        groups.push_back(static_cast<std::uint16_t>(number));
    }
    return groups.size() <= 8;
}

bool parse_ipv6(std::string_view text, IpAddress& address) {
    std::vector<std::uint16_t> head;
    std::vector<std::uint16_t> tail;
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) {
        if (!parse_groups(text, head) || head.size() != 8) return false;
    } else {
        if (!parse_groups(text.substr(0, gap), head) || !parse_groups(text.substr(gap + 2), tail))
            return false;
        if (head.size() + tail.size() > 7) return false;
        head.resize(8 - tail.size(), 0);
        head.insert(head.end(), tail.begin(), tail.end());
    }
    for (std::size_t i = 0; i < 8; ++i) {
        address.octets[2 * i] = static_cast<std::uint8_t>(head[i] >> 8);
        address.octets[2 * i + 1] = static_cast<std::uint8_t>(head[i] & 0xff);
    }
    address.bytes = 16;
    const bool mapped = head[0] == 0 && head[1] == 0 && head[2] == 0 && head[3] == 0 &&
                        head[4] == 0 && head[5] == 0xffff;
    if (mapped) {
        IpAddress small;
        for (std::size_t i = 0; i < 4; ++i)
            small.octets[i] = address.octets[12 + i];
        small.bytes = 4;
        address = small;
    }
    return true;
}

// A whole decimal number with an optional sign, as Java's Integer.parseInt reads it.
bool parse_mask_bits(std::string_view text, int& bits) {
    const bool negative = !text.empty() && text[0] == '-';
    if (negative || (!text.empty() && text[0] == '+')) text.remove_prefix(1);
    if (!is_digits(text) || text.size() > 9) return false;
    bits = 0;
    for (const char c : text)
        bits = bits * 10 + (c - '0');
    if (negative) bits = -bits;
    return true;
}

Failure malformed(std::string message) { return Failure{"InvalidCidr", std::move(message)}; }

}  // namespace

bool parse_ip(std::string_view text, IpAddress& address) {
    if (text.size() < 2 || text.size() > kTextMax) return false;
    if (text[0] != ':' && hex_digit(text[0]) < 0) return false;
    address = IpAddress();
    if (text.find(':') != std::string_view::npos) return parse_ipv6(text, address);
    return parse_ipv4(text, address);
}

bool IpRange::contains(const IpAddress& address) const {
    return address.bytes == low.bytes && low.octets <= address.octets &&
           address.octets <= high.octets;
}

Result<IpRange> parse_cidr_range(std::string_view text) {
    const std::size_t slash = text.find('/');
    const bool one_slash = slash != std::string_view::npos && slash + 1 < text.size() &&
                           text.find('/', slash + 1) == std::string_view::npos;
    if (!one_slash) return malformed("Malformed CIDR, one '/' required");
    int bits = 0;
    if (!parse_mask_bits(text.substr(slash + 1), bits)) {
        return malformed("Malformed CIDR, mask bits must be an integer");
    }
    if (bits < 0) return malformed("Malformed CIDR, mask bits must not be negative");
    IpRange range;
    if (!parse_ip(text.substr(0, slash), range.low)) {
        return malformed(join("Nonstandard IP address: ", text.substr(0, slash)));
    }
    if (range.low.bytes == 4 && bits > 31) return malformed("IPv4 mask bits must be < 32");
    if (range.low.bytes == 16 && bits > 127) return malformed("IPv6 mask bits must be < 128");
    range.high = range.low;
    for (int bit = bits; bit < range.low.bytes * 8; ++bit) {
        const auto octet = static_cast<std::size_t>(bit / 8);
        const auto mask = static_cast<std::uint8_t>(0x80 >> (bit % 8));
        range.low.octets[octet] &= static_cast<std::uint8_t>(~mask);
        range.high.octets[octet] |= mask;
    }
    return range;
}

}  // namespace skylens::events
