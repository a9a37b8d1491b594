// EBS snapshots over time ("Amazon EBS snapshots", EBS documentation).
#pragma once

#include <optional>

#include "aws/operation.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

inline constexpr IdKind kSnapshotId = {"snap-", "InvalidSnapshotID.Malformed",
                                       "InvalidSnapshot.NotFound", "snapshot"};

std::string_view snapshot_state_name(SnapshotState state);  // "completed"
// "72%".
std::string snapshot_progress(const Snapshot& snapshot, SimTime now);

// As DescribeSnapshots shows it; `owner` is the account that has it.
Value snapshot_value(const aws::World& world, aws::Place owner, const Snapshot& snapshot);

// A snapshot that an account may make volumes from: its own, one shared with it, a public one, or
// that of a public image (which has no row of its own).
struct FoundSnapshot {
    Str id;
    std::int32_t size_gib = 0;
    bool encrypted = false;
    Str kms_key_id;
    bool completed = true;
    bool own = false;
    std::uint16_t account = 0;  // whose, when `row` is there
    const Snapshot* row = nullptr;
};
std::optional<FoundSnapshot> find_snapshot(const aws::World& world, aws::Place place,
                                           std::string_view id);
// The same for a call: refuses malformed ids, and unknown ones with InvalidSnapshot.NotFound.
Result<FoundSnapshot> named_snapshot(const aws::World& world, aws::Place place,
                                     std::string_view id);
// Only the account's own, as those that change a snapshot need.
Result<Snapshot*> own_snapshot(State& state, std::string_view id);

// Puts the row in, pending, and lets it complete later. Gives its row.
Snapshot& begin_snapshot(aws::World& world, aws::Place place, Snapshot snapshot,
                         sim::EffectId cause);
// A row that shows the volume as it is now.
Snapshot snapshot_of(aws::World& world, const Volume& volume, const Str& description);

// True while an image of the account uses it; the image's id.
Str image_using(const State& state, std::string_view snapshot_id);

// Pending event of a snapshot (resources.h).
void on_snapshot(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
