#include "base/hash.h"

namespace skylens {

void Hasher::add_bytes(const char* bytes, std::size_t size) {
    add(size);
    // Assembled byte by byte, so that the result does not depend on the machine's byte order.
    std::uint64_t word = 0;
    int shift = 0;
    for (const char c : std::string_view(bytes, size)) {
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << shift;
        shift += 8;
        if (shift == 64) {
            add(word);
            word = 0;
            shift = 0;
        }
    }
    if (shift != 0) add(word);
}

void hash_into(Hasher& hasher, const Value& value) {
    hasher.add(static_cast<std::uint64_t>(value.type()));
    switch (value.type()) {
        case Value::Type::Null: break;
        case Value::Type::Bool: hasher.add(value.as_bool() ? 1 : 0); break;
        case Value::Type::Int: hasher.add(static_cast<std::uint64_t>(value.as_int())); break;
        case Value::Type::Double: hash_into(hasher, value.as_double()); break;
        case Value::Type::String: hasher.add_text(value.as_string()); break;
        case Value::Type::Array:
            hasher.add(value.size());
            for (const Value& element : value.elements()) hash_into(hasher, element);
            break;
        case Value::Type::Object:
            hasher.add(value.size());
            for (const Value::Member& member : value.members()) {
                hasher.add_text(member.key);
                hash_into(hasher, member.value);
            }
            break;
    }
}

std::string hex_text(std::uint64_t number, int digits) {
    static const char* const kHex = "0123456789abcdef";
    std::string text(static_cast<std::size_t>(digits), '0');
    for (int i = digits - 1; i >= 0; --i) {
        text[static_cast<std::size_t>(i)] = kHex[number & 15];
        number >>= 4;
    }
    return text;
}

}  // namespace skylens
