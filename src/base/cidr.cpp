#include "base/cidr.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"

namespace skylens {
namespace {

std::optional<int> small_number(std::string_view text, int most) {
    if (text.empty() || text.size() > 3 || !is_digits(text)) return std::nullopt;
    if (text.size() > 1 && text[0] == '0') return std::nullopt;
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number <= most ? std::optional<int>(number) : std::nullopt;
}

std::optional<std::uint16_t> hex_group(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    unsigned number = 0;
    for (const char c : lower(text)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'a' || c > 'f')) return std::nullopt;
        number = number * 16 + static_cast<unsigned>(digit ? c - '0' : c - 'a' + 10);
    }
    return static_cast<std::uint16_t>(number);
}

// The groups of one side of "::"; false when one is not a group or there are too many.
bool read_groups(std::string_view text, std::array<std::uint16_t, 8>& groups, std::size_t& count) {
    count = 0;
    if (text.empty()) return true;
    for (const std::string_view part : split(text, ':')) {
        const auto group = hex_group(part);
        if (!group || count == groups.size()) return false;
        groups[count++] = *group;
    }
    return true;
}

std::optional<std::array<std::uint16_t, 8>> parse_ipv6(std::string_view text) {
    std::array<std::uint16_t, 8> head = {};
    std::array<std::uint16_t, 8> tail = {};
    std::size_t head_count = 0;
    std::size_t tail_count = 0;
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos) {
        if (!read_groups(text, head, head_count) || head_count != 8) return std::nullopt;
        return head;
    }
    if (!read_groups(text.substr(0, gap), head, head_count)) return std::nullopt;
    if (!read_groups(text.substr(gap + 2), tail, tail_count)) return std::nullopt;
    if (head_count + tail_count > 7) return std::nullopt;
    for (std::size_t i = 0; i < tail_count; ++i) head[8 - tail_count + i] = tail[i];
    return head;
}

}  // namespace

std::optional<std::uint32_t> parse_ipv4(std::string_view text) {
    std::uint32_t address = 0;
    int parts = 0;
    for (const std::string_view part : split(text, '.')) {
        const auto number = small_number(part, 255);
        if (!number) return std::nullopt;
        address = address << 8 | static_cast<std::uint32_t>(*number);
        ++parts;
    }
    return parts == 4 ? std::optional<std::uint32_t>(address) : std::nullopt;
}

std::string ipv4_text(std::uint32_t address) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += std::to_string(address >> shift & 0xff);
        if (shift > 0) text += '.';
    }
    return text;
}

std::optional<Ipv4Cidr> parse_ipv4_cidr(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto address = parse_ipv4(text.substr(0, slash));
    const auto bits = small_number(text.substr(slash + 1), 32);
    if (!address || !bits) return std::nullopt;
    return Ipv4Cidr{*address, *bits};
}

bool Ipv6Cidr::canonical() const {
    for (int bit = bits; bit < 128; ++bit) {
        const auto group = groups[static_cast<std::size_t>(bit / 16)];
        if ((group >> (15 - bit % 16) & 1) != 0) return false;
    }
    return true;
}

std::optional<Ipv6Cidr> parse_ipv6_cidr(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto groups = parse_ipv6(text.substr(0, slash));
    const auto bits = small_number(text.substr(slash + 1), 128);
    if (!groups || !bits) return std::nullopt;
    return Ipv6Cidr{*groups, *bits};
}

std::string ipv6_cidr_text(const Ipv6Cidr& cidr) {
    int best = -1;
    int best_length = 1;
    for (int i = 0; i < 8; ++i) {
        int length = 0;
        while (i + length < 8 && cidr.groups[static_cast<std::size_t>(i + length)] == 0) ++length;
        if (length > best_length) {
            best = i;
            best_length = length;
        }
    }
    std::string text;
    for (int i = 0; i < 8;) {
        if (i == best) {
            text += "::";
            i += best_length;
            continue;
        }
        if (!text.empty() && text.back() != ':') text += ':';
        std::string group = hex_text(cidr.groups[static_cast<std::size_t>(i)], 4);
        group.erase(0, std::min(group.find_first_not_of('0'), std::size_t{3}));
        text += group;
        ++i;
    }
    return text + "/" + std::to_string(cidr.bits);
}

}  // namespace skylens
