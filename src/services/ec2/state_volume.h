// EBS volumes. Only volumes made with an instance are simulated.
#pragma once

#include <cstdint>
#include <tuple>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

struct Volume {
    Str id;
    Str type;                     // "gp3"
    std::int32_t size_gib = 0;
    std::int32_t iops = 0;        // 0: the type has none
    std::int32_t throughput = 0;  // MiB/s; 0: the type has none
    Str snapshot_id;
    bool encrypted = false;
    Str kms_key_id;
    std::uint8_t zone = 0;
    SimTime created;
    // Attachment; instance_id is empty when the volume is available.
    Str instance_id;
    Str device;
    SimTime attached;
    bool delete_on_termination = false;
    Tags tags;

    auto fields() const {
        return std::tie(id, type, size_gib, iops, throughput, snapshot_id, encrypted, kms_key_id,
                        zone, created, instance_id, device, attached, delete_on_termination, tags);
    }
};

}  // namespace skylens::ec2
