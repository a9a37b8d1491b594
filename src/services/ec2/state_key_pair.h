// Key pairs. The private key is shown once and not kept.
#pragma once

#include <tuple>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

struct KeyPair {
    Str id;  // key-…
    Str name;
    Str type;  // "rsa", "ed25519"
    Str fingerprint;
    Str public_key;
    SimTime created;
    Tags tags;

    auto fields() const {
        return std::tie(id, name, type, fingerprint, public_key, created, tags);
    }
};

}  // namespace skylens::ec2
