#include <vector>

#include "base/text.h"
#include "services/iam/policy/condition_values.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

bool read_v4(std::string_view text, std::uint8_t* out) {
    const std::vector<std::string_view> parts = split(text, '.');
    if (parts.size() != 4) return false;
    for (std::size_t i = 0; i < 4; ++i) {
        if (parts[i].empty() || parts[i].size() > 3 || !is_digits(parts[i])) return false;
        int n = 0;
        for (const char c : parts[i])
            n = n * 10 + (c - '0');
        if (n > 255) return false;
        out[i] = static_cast<std::uint8_t>(n);
    }
    return true;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Appends the 16-bit groups of one side of "::"; false when a group is malformed.
bool read_groups(std::string_view text, std::vector<std::uint8_t>& out) {
    if (text.empty()) return true;
    const std::vector<std::string_view> groups = split(text, ':');
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string_view group = groups[i];
        if (i + 1 == groups.size() && group.find('.') != std::string_view::npos) {
            std::uint8_t quad[4] = {};
            if (!read_v4(group, quad)) return false;
            out.insert(out.end(), quad, quad + 4);
            continue;
        }
        if (group.empty() || group.size() > 4) return false;
        int n = 0;
        for (const char c : group) {
            const int digit = hex_digit(c);
            if (digit < 0) return false;
            n = n * 16 + digit;
        }
        out.push_back(static_cast<std::uint8_t>(n >> 8));
        out.push_back(static_cast<std::uint8_t>(n & 255));
    }
    return true;
}

bool read_v6(std::string_view text, std::array<std::uint8_t, 16>& out) {
    const std::size_t gap = text.find("::");
    std::vector<std::uint8_t> front;
    std::vector<std::uint8_t> back;
    if (!read_groups(text.substr(0, gap), front)) return false;
    if (gap == std::string_view::npos) {
        if (front.size() != 16) return false;
    } else if (!read_groups(text.substr(gap + 2), back) || front.size() + back.size() > 14) {
        return false;
    }
    for (std::size_t i = 0; i < front.size(); ++i)
        out[i] = front[i];
    for (std::size_t i = 0; i < back.size(); ++i)
        out[16 - back.size() + i] = back[i];
    return true;
}

}  // namespace

std::optional<AddressRange> parse_address_range(std::string_view text) {
    AddressRange range;
    const std::size_t slash = text.find('/');
    const std::string_view address = text.substr(0, slash);
    range.v6 = address.find(':') != std::string_view::npos;
    const int bits = range.v6 ? 128 : 32;
    range.prefix = bits;
    if (range.v6 ? !read_v6(address, range.bytes) : !read_v4(address, range.bytes.data())) {
        return std::nullopt;
    }
    if (slash == std::string_view::npos) return range;
    const std::string_view length = text.substr(slash + 1);
    if (length.empty() || length.size() > 3 || !is_digits(length)) return std::nullopt;
    range.prefix = 0;
    for (const char c : length)
        range.prefix = range.prefix * 10 + (c - '0');
    if (range.prefix > bits) return std::nullopt;
    return range;
}

bool contains(const AddressRange& outer, const AddressRange& inner) {
    if (outer.v6 != inner.v6 || inner.prefix < outer.prefix) return false;
    for (int bit = 0; bit < outer.prefix; ++bit) {
        const auto index = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if ((outer.bytes[index] & mask) != (inner.bytes[index] & mask)) return false;
    }
    return true;
}

}  // namespace skylens::iam
