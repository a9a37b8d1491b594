// EBS snapshots ("Amazon EBS snapshots", EBS documentation).
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"
#include "sim/effect.h"

namespace skylens::ec2 {

enum class SnapshotState : std::uint8_t { Pending, Completed, Error };

struct Snapshot {
    Str id;
    Str volume_id;  // "vol-ffffffff" of a copy
    std::int32_t size_gib = 0;
    Str description;
    bool encrypted = false;
    Str kms_key_id;  // ARN of the key
    SnapshotState state = SnapshotState::Pending;
    Str state_message;  // why it failed, or will
    SimTime started;
    SimTime completed;         // planned, then real
    sim::EffectId effect = 0;  // that began it
    bool copy = false;
    bool public_volumes = false;   // everybody may create volumes from it
    std::vector<Str> shared_with;  // accounts that may
    Tags tags;

    auto fields() const {
        return std::tie(id, volume_id, size_gib, description, encrypted, kms_key_id, state,
                        state_message, started, completed, effect, copy, public_volumes,
                        shared_with, tags);
    }
};

}  // namespace skylens::ec2
