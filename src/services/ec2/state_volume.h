// EBS volumes ("Amazon EBS volumes", EBS documentation).
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"
#include "sim/effect.h"

namespace skylens::ec2 {

enum class VolumeState : std::uint8_t { Creating, Available, InUse, Deleting, Error };

// Of a volume with an instance.
enum class AttachmentState : std::uint8_t { Attaching, Attached, Busy, Detaching };

enum class ModificationState : std::uint8_t { None, Modifying, Optimizing, Completed };

// What can be changed of a volume.
struct VolumeShape {
    Str type;
    std::int32_t size_gib = 0;
    std::int32_t iops = 0;        // 0: the type has none
    std::int32_t throughput = 0;  // MiB/s; 0: the type has none

    auto fields() const { return std::tie(type, size_gib, iops, throughput); }
};

// The latest change of a volume.
struct VolumeModification {
    ModificationState state = ModificationState::None;
    VolumeShape from;
    VolumeShape to;
    SimTime start;
    SimTime optimizing;           // since then it has its new shape
    SimTime end;                  // planned, then real
    std::vector<SimTime> starts;  // of the changes of the last 24 hours

    auto fields() const { return std::tie(state, from, to, start, optimizing, end, starts); }
};

struct Volume {
    Str id;
    Str type;                     // "gp3"
    std::int32_t size_gib = 0;
    std::int32_t iops = 0;        // 0: the type has none
    std::int32_t throughput = 0;  // MiB/s; 0: the type has none
    Str snapshot_id;
    bool encrypted = false;
    Str kms_key_id;  // ARN of the key
    std::uint8_t zone = 0;
    SimTime created;
    Str client_token;
    std::uint64_t request_hash = 0;  // of the parameters that came with the token
    VolumeState state = VolumeState::InUse;
    std::int64_t generation = 0;  // counts changes of state; events of older ones are void
    sim::EffectId state_effect = 0;
    Str failure;  // why it will not come into being: what KMS said
    // Attachment; instance_id is empty when the volume is attached to none.
    Str instance_id;
    Str device;
    SimTime attached;
    AttachmentState attachment = AttachmentState::Attached;
    bool delete_on_termination = false;
    bool auto_enable_io = false;
    VolumeModification modification;
    double burst_spent = 0;             // of the I/O or throughput bucket (gp2, st1, sc1)
    std::vector<std::uint32_t> series;  // CloudWatch series by metric; opened on first use
    Tags tags;

    auto fields() const {
        return std::tie(id, type, size_gib, iops, throughput, snapshot_id, encrypted, kms_key_id,
                        zone, created, client_token, request_hash, state, generation, state_effect,
                        failure, instance_id, device, attached, attachment, delete_on_termination,
                        auto_enable_io, modification, burst_spent, series, tags);
    }
};

}  // namespace skylens::ec2
