// Lower case of UTF-8 text for the ignore-case operators of event patterns.
#include "services/events/pattern_data.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

// One code point, and how many bytes it takes. Broken UTF-8 counts byte by byte.
std::uint32_t decode(std::string_view text, std::size_t at, std::size_t& size) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t lead = byte(at);
    size = 1;
    if (lead >= 0xc2 && lead < 0xe0 && at + 1 < text.size()) {
        size = 2;
        return ((lead & 0x1f) << 6) | (byte(at + 1) & 0x3f);
    }
    if (lead >= 0xe0 && lead < 0xf0 && at + 2 < text.size()) {
        size = 3;
        return ((lead & 0x0f) << 12) | ((byte(at + 1) & 0x3f) << 6) | (byte(at + 2) & 0x3f);
    }
    return 0;
}

bool between(std::uint32_t code, std::uint32_t low, std::uint32_t high) {
    return code >= low && code <= high;
}

std::uint32_t lower_code(std::uint32_t code) {
    if (between(code, 0xc0, 0xde) && code != 0xd7) return code + 32;
    if (code == 0x178) return 0xff;
    if (code == 0x130) return 'i';
    const bool odd_is_lower = between(code, 0x100, 0x137) || between(code, 0x14a, 0x177) ||
                              between(code, 0x1de, 0x1ef) || between(code, 0x1f8, 0x21f) ||
                              between(code, 0x222, 0x233) || between(code, 0x460, 0x481) ||
                              between(code, 0x48a, 0x4bf) || between(code, 0x4d0, 0x52f) ||
                              between(code, 0x1e00, 0x1e95) || between(code, 0x1ea0, 0x1eff);
    if (odd_is_lower) return code | 1;
    const bool even_is_lower =
        between(code, 0x139, 0x148) || between(code, 0x179, 0x17e) || between(code, 0x1cd, 0x1dc);
    if (even_is_lower) return code % 2 == 1 ? code + 1 : code;
    if (between(code, 0x391, 0x3a9)) return code + 32;
    if (code == 0x3c2) return 0x3c3;
    if (between(code, 0x400, 0x40f)) return code + 80;
    if (between(code, 0x410, 0x42f)) return code + 32;
    if (between(code, 0x531, 0x556)) return code + 48;
    if (code == 0x2126) return 0x3c9;  // the ohm sign is a capital omega
    if (code == 0x212a) return 'k';    // the kelvin sign
    if (code == 0x212b) return 0xe5;   // the angstrom sign
    return between(code, 0xff21, 0xff3a) ? code + 32 : code;
}

void append(std::uint32_t code, std::string& out) {
    if (code < 0x80) {
        out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        out.push_back(static_cast<char>(0xc0 | (code >> 6)));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    } else {
        out.push_back(static_cast<char>(0xe0 | (code >> 12)));
        out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3f)));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    }
}

}  // namespace

std::string fold_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) < 0x80) {
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
            ++i;
            continue;
        }
        std::size_t size = 1;
        const std::uint32_t code = decode(text, i, size);
        if (size == 1) {
            out.push_back(c);
        } else {
            append(lower_code(code), out);
        }
        i += size;
    }
    return out;
}

}  // namespace skylens::events
