#include "services/ec2/snapshots.h"

#include <algorithm>

#include "services/config/config.h"
#include "services/ec2/images.h"
#include "services/ec2/state.h"
#include "services/events/events.h"

namespace skylens::ec2 {
namespace {

constexpr std::int64_t kGibPerDelay = 100;  // Delay::SnapshotPending is for so many

// Some time passes however small the volume is.
Duration time_for(aws::World& world, const Snapshot& snapshot) {
    const Duration hundred =
        world.delay_of(aws::Delay::SnapshotPending, world.new_number("snapshot-delay"));
    const std::int64_t size = std::max<std::int64_t>(snapshot.size_gib, 25);
    return Duration{hundred.ms * size / kGibPerDelay};
}

std::string odd_arn(aws::Place place, std::string_view kind, std::string_view id) {
    return join("arn:aws:ec2::", aws::region_name(place.region), ":", kind, "/", id);
}

void tell_snapshot(aws::World& world, aws::Place place, const Snapshot& snapshot) {
    if (!events::anybody_listens(world, place, "aws.ec2", "EBS Snapshot Notification")) return;
    const std::string arn = odd_arn(place, "snapshot", snapshot.id);
    const bool done = snapshot.state == SnapshotState::Completed;
    Value detail = Value::object({{"event", snapshot.copy ? "copySnapshot" : "createSnapshot"},
                                  {"result", done ? "succeeded" : "failed"},
                                  {"cause", snapshot.state_message},
                                  {"request-id", aws::uuid_from(world.seed, snapshot.effect)},
                                  {"snapshot_id", arn},
                                  {"source", odd_arn(place, "volume", snapshot.volume_id)},
                                  {"startTime", iso_time(floor_to(snapshot.started, seconds(1)))},
                                  {"endTime", iso_time(floor_to(world.now, seconds(1)))}});
    if (snapshot.copy) detail.set("Incremental", "true");
    events::put_service_event(
        world, place, {"aws.ec2", "EBS Snapshot Notification", {Str(arn)}, std::move(detail)},
        snapshot.effect);
}

bool may_use(const aws::World& world, aws::Place place, const Snapshot& row) {
    const Str& account = world.account(place).id;
    return row.public_volumes || std::find(row.shared_with.begin(), row.shared_with.end(),
                                           account) != row.shared_with.end();
}

FoundSnapshot found_row(const Snapshot& row, std::uint16_t account, bool own) {
    FoundSnapshot found;
    found.id = row.id;
    found.size_gib = row.size_gib;
    found.encrypted = row.encrypted;
    found.kms_key_id = row.kms_key_id;
    found.completed = row.state == SnapshotState::Completed;
    found.own = own;
    found.account = account;
    found.row = &row;
    return found;
}

}  // namespace

std::string_view snapshot_state_name(SnapshotState state) {
    switch (state) {
        case SnapshotState::Pending:
            return "pending";
        case SnapshotState::Completed:
            return "completed";
        case SnapshotState::Error:
            return "error";
    }
    return {};
}

std::string snapshot_progress(const Snapshot& snapshot, SimTime now) {
    if (snapshot.state == SnapshotState::Completed) return "100%";
    const std::int64_t whole = (snapshot.completed - snapshot.started).ms;
    if (snapshot.state == SnapshotState::Error || whole <= 0) return "0%";
    const std::int64_t done = std::min<std::int64_t>(99, (now - snapshot.started).ms * 100 / whole);
    return std::to_string(done) + "%";
}

Value snapshot_value(const aws::World& world, aws::Place owner, const Snapshot& snapshot) {
    Value value = Value::object({{"SnapshotId", snapshot.id},
                                 {"VolumeId", snapshot.volume_id},
                                 {"State", snapshot_state_name(snapshot.state)},
                                 {"StartTime", cli_time(snapshot.started)},
                                 {"Progress", snapshot_progress(snapshot, world.now)},
                                 {"OwnerId", world.account(owner).id},
                                 {"Description", snapshot.description},
                                 {"VolumeSize", snapshot.size_gib},
                                 {"Encrypted", snapshot.encrypted},
                                 {"StorageTier", "standard"}});
    if (!snapshot.kms_key_id.empty()) value.set("KmsKeyId", snapshot.kms_key_id);
    if (snapshot.state == SnapshotState::Error) value.set("StateMessage", snapshot.state_message);
    if (snapshot.state == SnapshotState::Completed) {
        value.set("CompletionTime", cli_time(snapshot.completed));
    }
    if (!snapshot.tags.empty()) value.set("Tags", tags_value(snapshot.tags));
    return value;
}

std::optional<FoundSnapshot> find_snapshot(const aws::World& world, aws::Place place,
                                           std::string_view id) {
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        const aws::Place other{account, place.region};
        const Snapshot* row = world.at(other).ec2->snapshots.find(id);
        if (row == nullptr) continue;
        const bool own = account == place.account;
        if (!own && !may_use(world, place, *row)) return std::nullopt;
        return found_row(*row, account, own);
    }
    for (const Image& image : images_in(place.region)) {
        if (image.snapshot_id != id) continue;
        FoundSnapshot found;
        found.id = image.snapshot_id;
        found.size_gib = image.size_gib;
        return found;
    }
    return std::nullopt;
}

Result<FoundSnapshot> named_snapshot(const aws::World& world, aws::Place place,
                                     std::string_view id) {
    if (!well_formed(kSnapshotId, id)) {
        return invalid_value(id, "snapshotId", "Expected: 'snap-...'.");
    }
    const auto found = find_snapshot(world, place, id);
    if (found) return *found;
    return aws::error("InvalidSnapshot.NotFound", "The snapshot '", id, "' does not exist.");
}

Result<Snapshot*> own_snapshot(State& state, std::string_view id) {
    if (!well_formed(kSnapshotId, id)) {
        return invalid_value(id, "snapshotId", "Expected: 'snap-...'.");
    }
    Snapshot* row = state.snapshots.find(id);
    if (row != nullptr) return row;
    return aws::error("InvalidSnapshot.NotFound", "The snapshot '", id, "' does not exist.");
}

Snapshot snapshot_of(aws::World& world, const Volume& volume, const Str& description) {
    Snapshot snapshot;
    snapshot.id = world.new_id("snap-", 17);
    snapshot.volume_id = volume.id;
    snapshot.size_gib = volume.size_gib;
    snapshot.description = description;
    snapshot.encrypted = volume.encrypted;
    snapshot.kms_key_id = volume.kms_key_id;
    return snapshot;
}

Snapshot& begin_snapshot(aws::World& world, aws::Place place, Snapshot snapshot,
                         sim::EffectId cause) {
    snapshot.started = world.now;
    snapshot.completed = world.now + time_for(world, snapshot);
    snapshot.state = SnapshotState::Pending;
    snapshot.effect = world.add_effect(aws::EffectKind::StateChange, place, snapshot.id, cause,
                                       Value::object({{"what", "snapshot"}, {"to", "pending"}}));
    world.schedule(aws::EventKind::Ec2Resource, place, snapshot.completed, snapshot.id,
                   snapshot.effect);
    return world.at(place).ec2->snapshots.insert(std::move(snapshot));
}

Str image_using(const State& state, std::string_view snapshot_id) {
    for (const OwnImage& image : state.images) {
        for (const ImageDevice& device : image.devices) {
            if (device.snapshot_id == snapshot_id) return image.id;
        }
    }
    return {};
}

void on_snapshot(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Snapshot* snapshot = world.at(place).ec2->snapshots.find(event.subject);
    if (snapshot == nullptr || snapshot->state != SnapshotState::Pending) return;
    const bool failed = !snapshot->state_message.empty();
    snapshot->state = failed ? SnapshotState::Error : SnapshotState::Completed;
    snapshot->completed = world.now;
    snapshot->effect =
        world.add_effect(aws::EffectKind::StateChange, place, snapshot->id, event.cause,
                         Value::object({{"what", "snapshot"},
                                        {"from", "pending"},
                                        {"to", snapshot_state_name(snapshot->state)}}));
    tell_snapshot(world, place, *snapshot);
}

}  // namespace skylens::ec2
