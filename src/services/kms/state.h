// Keys, aliases and grants, of one account in one Region.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens::kms {

struct Grant {
    Str id;     // 64 hexadecimal digits
    Str token;  // stands for the grant where it has not spread yet, and for RetireGrant
    Str name;
    Str grantee;                  // ARN of a principal, or a service ("sqs.amazonaws.com")
    Str retiring;                 // who else may retire it; may be empty
    Str issuer;                   // ARN of the account that made it
    std::vector<Str> operations;  // "Decrypt", …
    Value constraints;            // {"EncryptionContextSubset": {…}}, or null
    SimTime created;

    auto fields() const {
        return std::tie(id, token, name, grantee, retiring, issuer, operations, constraints,
                        created);
    }
};

// One rotation of a key's material.
struct Rotation {
    SimTime time;
    bool on_demand = false;

    auto fields() const { return std::tie(time, on_demand); }
};

struct Key {
    Str id;  // a UUID
    Str description;
    Str state = "Enabled";  // Enabled, Disabled, PendingDeletion
    Str managed_by;         // service of an AWS managed key ("s3"); empty: the customer's
    SimTime created;
    Str policy;  // JSON as KMS writes it
    aws::TagList tags;
    std::vector<Grant> grants;

    SimTime deletion;                   // when PendingDeletion
    std::int64_t deletion_window = 30;  // days
    bool rotates = false;
    std::int64_t rotation_days = 365;
    SimTime next_rotation;
    std::vector<Rotation> rotations;  // oldest first; the material in use is the last one's
    std::uint32_t generation = 0;     // makes pending events of an earlier plan void

    auto fields() const {
        return std::tie(id, description, state, managed_by, created, policy, tags, grants, deletion,
                        deletion_window, rotates, rotation_days, next_rotation, rotations,
                        generation);
    }
};

struct Alias {
    Str id;      // "alias/web"
    Str target;  // key id
    SimTime created;
    SimTime updated;

    auto fields() const { return std::tie(id, target, created, updated); }
};

struct State {
    Table<Key> keys;
    Table<Alias> aliases;

    auto fields() const { return std::tie(keys, aliases); }
};

}  // namespace skylens::kms
