// The ciphertext that KMS gives out: opaque, but whoever holds it can decrypt it through KMS, for
// it names the key and the material, and is bound to the encryption context.
// Source: KMS Developer Guide, "Encryption context" and "Rotate AWS KMS keys".
#pragma once

#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "base/value.h"
#include "services/kms/kms.h"
#include "services/kms/state.h"

namespace skylens::kms {

// Encrypts under the key's present material. Every call gives another blob for the same text.
// Gives bytes; answers print them as base64.
Str seal(aws::World& world, const KeyRef& ref, std::string_view plaintext, const Value& context);

struct Opened {
    KeyRef key;                  // what the blob says, known even where it cannot be opened
    std::uint64_t rotation = 0;  // number of the material
    Str plaintext;
};
// Reads a blob given as bytes or as base64 text. Refuses InvalidCiphertextException (not a blob of
// this world, changed, or another encryption context).
Result<Opened> open_blob(const aws::World& world, std::string_view blob, const Value& context);
// The key that a blob names, whatever the context. The same refusal for what is no blob.
Result<KeyRef> key_of_blob(const aws::World& world, std::string_view blob);

// `count` bytes that look random.
Str random_bytes(aws::World& world, std::size_t count);

}  // namespace skylens::kms
