// What a call asks of a new volume.
#pragma once

#include "aws/operation.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/volume_types.h"

namespace skylens::ec2 {

struct NewVolume {
    VolumeShape shape;
    Str snapshot_id;
    bool encrypted = false;
    Str given_key;   // KmsKeyId; empty for the snapshot's or the default key
    Str source_key;  // of the snapshot
};

// Reads "VolumeType", "Size" (under the name `size_member`), "Iops", "Throughput", "SnapshotId",
// "Encrypted" and "KmsKeyId". What is made of an encrypted snapshot is encrypted, and everything is
// while encryption by default is on ("Amazon EBS encryption").
Result<NewVolume> read_new_volume(const aws::World& world, aws::Place place, const Value& given,
                                  std::string_view size_member, const Str& default_type);

// The key it will have; empty when it is not encrypted.
Str key_of(aws::WriteCall& call, const NewVolume& wanted);

}  // namespace skylens::ec2
