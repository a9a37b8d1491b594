#include "services/kms/blob.h"

#include "base/hash.h"
#include "base/sort.h"
#include "base/text.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

// Every blob of AWS begins so; in base64 "AQICAH".
constexpr std::string_view kHead("\x01\x02\x02\x00\x78", 5);
constexpr std::size_t kWord = 16;  // hexadecimal digits of a 64-bit number

Failure invalid_ciphertext() { return Failure{"InvalidCiphertextException", "", 400}; }

// The order of the pairs does not matter to KMS.
std::uint64_t hash_of_context(const Value& context) {
    std::vector<std::string> pairs;
    for (const Value::Member& pair : context.members())
        pairs.push_back(join(pair.key.view(), "\n", pair.value.as_string()));
    sort_stably(pairs);
    Hasher hasher;
    for (const std::string& pair : pairs)
        hasher.add_text(pair);
    return hasher.value();
}

// Exclusive or with a stream of the key, the material and the nonce; then hexadecimal, so that the
// blob stays plain text for journals and saved sessions.
std::string masked(const aws::World& world, std::string_view key, std::uint64_t rotation,
                   std::uint64_t nonce, std::string_view text) {
    std::string out(text);
    std::uint64_t stream = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i % 8 == 0) {
            Hasher hasher;
            hasher.add(world.seed);
            hasher.add_text(key);
            hasher.add(rotation);
            hasher.add(nonce + i);
            stream = hasher.value();
        }
        const auto byte = static_cast<unsigned char>(out[i]);
        out[i] = static_cast<char>(byte ^ (stream >> (i % 8 * 8) & 0xff));
    }
    return out;
}

std::string hex_of(std::string_view bytes) {
    std::string out;
    for (const char byte : bytes)
        out += hex_text(static_cast<unsigned char>(byte), 2);
    return out;
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool read_word(std::string_view text, std::uint64_t& out) {
    out = 0;
    for (const char c : text) {
        if (digit(c) < 0) return false;
        out = out << 4 | static_cast<std::uint64_t>(digit(c));
    }
    return true;
}

bool read_hex(std::string_view text, std::string& out) {
    if (text.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        if (digit(text[i]) < 0 || digit(text[i + 1]) < 0) return false;
        out.push_back(static_cast<char>(digit(text[i]) * 16 + digit(text[i + 1])));
    }
    return true;
}

std::uint64_t seal_mark(std::string_view head, std::string_view body, std::uint64_t context) {
    Hasher hasher;
    hasher.add_text(head);
    hasher.add_text(body);
    hasher.add(context);
    return hasher.value();
}

struct Parts {
    KeyRef key;
    std::uint64_t rotation = 0;
    std::uint64_t nonce = 0;
    std::uint64_t mark = 0;
    std::string head;
    std::string body;
};

// HEAD account region rotation nonce key | mark | body, numbers as 16 digits each.
bool read_parts(const aws::World& world, std::string_view blob, Parts& out) {
    std::string bytes(blob);
    if (blob.substr(0, kHead.size()) != kHead && !base64_decode(blob, bytes)) return false;
    constexpr std::size_t kKeyAt = 5 + 4 * kWord;
    constexpr std::size_t kMarkAt = kKeyAt + 36;
    if (bytes.size() < kMarkAt + kWord || bytes.compare(0, kHead.size(), kHead) != 0) return false;
    std::uint64_t number[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        if (!read_word(std::string_view(bytes).substr(5 + i * kWord, kWord), number[i]))
            return false;
    }
    if (number[0] >= world.accounts.size() || number[1] >= aws::kRegionCount) return false;
    out.key.place = {static_cast<std::uint16_t>(number[0]), static_cast<std::uint16_t>(number[1])};
    out.key.id = Str(std::string_view(bytes).substr(kKeyAt, 36));
    out.rotation = number[2];
    out.nonce = number[3];
    out.head = bytes.substr(0, kMarkAt);
    return read_word(std::string_view(bytes).substr(kMarkAt, kWord), out.mark) &&
           read_hex(std::string_view(bytes).substr(kMarkAt + kWord), out.body);
}

}  // namespace

Str seal(aws::World& world, const KeyRef& ref, std::string_view plaintext, const Value& context) {
    const std::uint64_t rotation = find_key(world, ref)->rotations.size();
    const std::uint64_t nonce = world.new_number("kms-nonce");
    std::string head(kHead);
    for (const std::uint64_t number :
         {std::uint64_t{ref.place.account}, std::uint64_t{ref.place.region}, rotation, nonce})
        head += hex_text(number, static_cast<int>(kWord));
    head += ref.id.view();
    const std::string body = masked(world, ref.id, rotation, nonce, plaintext);
    const std::uint64_t mark = seal_mark(head, body, hash_of_context(context));
    return Str(head + hex_text(mark, static_cast<int>(kWord)) + hex_of(body));
}

Result<Opened> open_blob(const aws::World& world, std::string_view blob, const Value& context) {
    Parts parts;
    if (!read_parts(world, blob, parts)) return invalid_ciphertext();
    if (seal_mark(parts.head, parts.body, hash_of_context(context)) != parts.mark)
        return invalid_ciphertext();
    Opened out{parts.key, parts.rotation, {}};
    out.plaintext = Str(masked(world, parts.key.id, parts.rotation, parts.nonce, parts.body));
    return out;
}

Result<KeyRef> key_of_blob(const aws::World& world, std::string_view blob) {
    Parts parts;
    if (!read_parts(world, blob, parts)) return invalid_ciphertext();
    return parts.key;
}

Str random_bytes(aws::World& world, std::size_t count) {
    const std::uint64_t number = world.new_number("kms-random");
    std::string bytes(count, '\0');
    for (std::size_t i = 0; i < count; ++i) {
        Hasher hasher;
        hasher.add(number);
        hasher.add(i);
        bytes[i] = static_cast<char>(hasher.value() & 0xff);
    }
    return Str(bytes);
}

}  // namespace skylens::kms
