#include "services/ec2/volumes.h"

#include <algorithm>

#include "services/config/config.h"
#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/events/events.h"

namespace skylens::ec2 {
namespace {

constexpr const char* kModify = "modify";  // data of a modification's event
constexpr std::int64_t kGibPerTib = 1024;

// When EBS leaves a state by itself.
void schedule_change(aws::World& world, aws::Place place, Volume& volume, aws::Delay delay,
                     sim::EffectId effect) {
    const Duration wait = world.delay_of(delay, world.new_number("volume-delay"));
    world.schedule(aws::EventKind::Ec2Resource, place, world.now + wait, volume.id, effect,
                   volume.generation);
}

void schedule_modification(aws::World& world, aws::Place place, const Volume& volume, SimTime at,
                           sim::EffectId effect) {
    world.schedule(aws::EventKind::Ec2Resource, place, at, volume.id, effect,
                   volume.modification.start.ms, Value(kModify));
}

sim::EffectId tell(aws::World& world, aws::Place place, const Volume& volume, std::string_view what,
                   std::string_view from, std::string_view to, sim::EffectId cause) {
    Value data = Value::object({{"what", what}, {"to", to}});
    if (!from.empty()) data.set("from", from);
    return world.add_effect(aws::EffectKind::StateChange, place, volume.id, cause, std::move(data));
}

// The call succeeds before KMS has answered; a volume without its key never appears.
void finish_creation(aws::World& world, aws::Place place, Volume& volume, sim::EffectId cause) {
    if (volume.failure.empty()) {
        const sim::EffectId effect =
            set_volume_state(world, place, volume, VolumeState::Available, cause);
        tell_volume_event(world, place, volume.id, "createVolume", "available", "", effect);
        return;
    }
    const sim::EffectId effect = set_volume_state(world, place, volume, VolumeState::Error, cause);
    tell_volume_event(world, place, volume.id, "createVolume", "failed", volume.failure, effect);
}

void finish_detachment(aws::World& world, aws::Place place, Volume& volume, sim::EffectId cause) {
    State& state = world.at(place).ec2;
    Instance* instance = state.instances.find(volume.instance_id);
    if (instance != nullptr) {
        auto& ids = instance->volume_ids;
        ids.erase(std::remove(ids.begin(), ids.end(), volume.id), ids.end());
    }
    const Str instance_id = volume.instance_id;
    release_volume(world, place, volume, cause);
    config::resources_changed(world, place, {{"AWS::EC2::Instance", instance_id}},
                              volume.state_effect);
}

void apply_shape(Volume& volume, const VolumeShape& shape) {
    volume.type = shape.type;
    volume.size_gib = shape.size_gib;
    volume.iops = shape.iops;
    volume.throughput = shape.throughput;
    volume.burst_spent = 0;
}

void advance_modification(aws::World& world, aws::Place place, Volume& volume,
                          const sim::PendingEvent& event) {
    VolumeModification& change = volume.modification;
    if (change.start.ms != event.number) return;
    const bool starting = change.state == ModificationState::Modifying;
    const ModificationState next =
        starting ? ModificationState::Optimizing : ModificationState::Completed;
    const sim::EffectId effect =
        tell(world, place, volume, "modification", modification_state_name(change.state),
             modification_state_name(next), event.cause);
    change.state = next;
    if (starting) {
        change.optimizing = world.now;
        apply_shape(volume, change.to);
        // Growing a volume of one TiB takes about six hours.
        const Duration tib = world.delay_of(aws::Delay::VolumeOptimizing, volume.id.size());
        change.end = world.now + Duration{tib.ms * volume.size_gib / kGibPerTib};
        schedule_modification(world, place, volume, change.end, effect);
    }
    tell_volume_event(world, place, volume.id, "modifyVolume", modification_state_name(next), "",
                      effect);
    config::resources_changed(world, place, {{"AWS::EC2::Volume", volume.id}}, effect);
}

}  // namespace

std::string_view volume_state_name(VolumeState state) {
    switch (state) {
        case VolumeState::Creating:
            return "creating";
        case VolumeState::Available:
            return "available";
        case VolumeState::InUse:
            return "in-use";
        case VolumeState::Deleting:
            return "deleting";
        case VolumeState::Error:
            return "error";
    }
    return {};
}

std::string_view attachment_state_name(AttachmentState state) {
    switch (state) {
        case AttachmentState::Attaching:
            return "attaching";
        case AttachmentState::Attached:
            return "attached";
        case AttachmentState::Busy:
            return "busy";
        case AttachmentState::Detaching:
            return "detaching";
    }
    return {};
}

std::string_view modification_state_name(ModificationState state) {
    switch (state) {
        case ModificationState::None:
            break;
        case ModificationState::Modifying:
            return "modifying";
        case ModificationState::Optimizing:
            return "optimizing";
        case ModificationState::Completed:
            return "completed";
    }
    return {};
}

Value volume_value(aws::Place place, const Volume& volume) {
    Value attachments = Value::array();
    if (!volume.instance_id.empty()) {
        attachments.push(Value::object({{"DeleteOnTermination", volume.delete_on_termination},
                                        {"VolumeId", volume.id},
                                        {"InstanceId", volume.instance_id},
                                        {"Device", volume.device},
                                        {"State", attachment_state_name(volume.attachment)},
                                        {"AttachTime", cli_time(volume.attached)}}));
    }
    Value value = Value::object({{"AvailabilityZoneId", zone_id(place.region, volume.zone)},
                                 {"VolumeType", volume.type},
                                 {"MultiAttachEnabled", false},
                                 {"Operator", Value::object({{"Managed", false}})},
                                 {"VolumeId", volume.id},
                                 {"Size", volume.size_gib},
                                 {"SnapshotId", volume.snapshot_id},
                                 {"AvailabilityZone", zone_name(place.region, volume.zone)},
                                 {"State", volume_state_name(volume.state)},
                                 {"CreateTime", cli_time(volume.created)},
                                 {"Attachments", std::move(attachments)},
                                 {"Encrypted", volume.encrypted}});
    if (volume.iops != 0) value.set("Iops", volume.iops);
    if (volume.throughput != 0) value.set("Throughput", volume.throughput);
    if (!volume.kms_key_id.empty()) value.set("KmsKeyId", volume.kms_key_id);
    if (!volume.tags.empty()) value.set("Tags", tags_value(volume.tags));
    return value;
}

Value attachment_value(const Volume& volume) {
    return Value::object({{"VolumeId", volume.id},
                          {"InstanceId", volume.instance_id},
                          {"Device", volume.device},
                          {"State", attachment_state_name(volume.attachment)},
                          {"AttachTime", cli_time(volume.attached)}});
}

Value modification_value(const Volume& volume, SimTime now) {
    const VolumeModification& change = volume.modification;
    std::int64_t progress = change.state == ModificationState::Completed ? 100 : 0;
    if (change.state == ModificationState::Optimizing && change.end > change.optimizing) {
        const std::int64_t done = (now - change.optimizing).ms;
        progress = std::min<std::int64_t>(99, done * 100 / (change.end - change.optimizing).ms);
    }
    Value value = Value::object({{"VolumeId", volume.id},
                                 {"ModificationState", modification_state_name(change.state)},
                                 {"TargetSize", change.to.size_gib},
                                 {"TargetVolumeType", change.to.type},
                                 {"TargetMultiAttachEnabled", false},
                                 {"OriginalSize", change.from.size_gib},
                                 {"OriginalVolumeType", change.from.type},
                                 {"OriginalMultiAttachEnabled", false},
                                 {"Progress", progress},
                                 {"StartTime", cli_time(change.start)}});
    if (change.to.iops != 0) value.set("TargetIops", change.to.iops);
    if (change.to.throughput != 0) value.set("TargetThroughput", change.to.throughput);
    if (change.from.iops != 0) value.set("OriginalIops", change.from.iops);
    if (change.from.throughput != 0) value.set("OriginalThroughput", change.from.throughput);
    if (change.state == ModificationState::Completed) value.set("EndTime", cli_time(change.end));
    return value;
}

Result<Volume*> named_volume(State& state, std::string_view id) {
    SKYLENS_TRY_OK(check_form(kVolumeId, id));
    Volume* volume = state.volumes.find(id);
    if (volume == nullptr) return not_found(kVolumeId, {Str(id)});
    return volume;
}

void tell_volume_event(aws::World& world, aws::Place place, const Str& volume_id,
                       std::string_view event, std::string_view result, std::string_view why,
                       sim::EffectId cause) {
    if (!events::anybody_listens(world, place, "aws.ec2", "EBS Volume Notification")) return;
    const Str request = aws::uuid_from(world.seed, cause);
    events::put_service_event(
        world, place,
        {"aws.ec2",
         "EBS Volume Notification",
         {aws::arn(world, place, "ec2", join("volume/", volume_id.view()))},
         Value::object(
             {{"result", result}, {"cause", why}, {"event", event}, {"request-id", request}})},
        cause);
}

sim::EffectId set_volume_state(aws::World& world, aws::Place place, Volume& volume,
                               VolumeState state, sim::EffectId cause) {
    const bool fresh = volume.generation == 0;
    const std::string_view from = fresh ? "" : volume_state_name(volume.state);
    volume.state = state;
    ++volume.generation;
    volume.state_effect =
        tell(world, place, volume, "volume", from, volume_state_name(state), cause);
    if (state == VolumeState::Creating) {
        schedule_change(world, place, volume, aws::Delay::VolumeCreating, volume.state_effect);
    } else if (state == VolumeState::Deleting || state == VolumeState::Error) {
        schedule_change(world, place, volume, aws::Delay::VolumeDetaching, volume.state_effect);
    }
    return volume.state_effect;
}

sim::EffectId set_attachment(aws::World& world, aws::Place place, Volume& volume,
                             AttachmentState state, sim::EffectId cause) {
    const bool fresh = state == AttachmentState::Attaching;
    const std::string_view from = fresh ? "" : attachment_state_name(volume.attachment);
    volume.attachment = state;
    volume.state = VolumeState::InUse;
    ++volume.generation;
    volume.state_effect =
        tell(world, place, volume, "attachment", from, attachment_state_name(state), cause);
    if (state == AttachmentState::Attaching) {
        schedule_change(world, place, volume, aws::Delay::VolumeAttaching, volume.state_effect);
    } else if (state == AttachmentState::Detaching) {
        schedule_change(world, place, volume, aws::Delay::VolumeDetaching, volume.state_effect);
    }
    return volume.state_effect;
}

void release_volume(aws::World& world, aws::Place place, Volume& volume, sim::EffectId cause) {
    volume.instance_id = {};
    volume.device = {};
    volume.delete_on_termination = false;
    set_volume_state(world, place, volume, VolumeState::Available, cause);
}

void begin_modification(aws::World& world, aws::Place place, Volume& volume, sim::EffectId cause) {
    VolumeModification& change = volume.modification;
    change.state = ModificationState::Modifying;
    change.start = world.now;
    change.starts.push_back(world.now);
    const Duration wait =
        world.delay_of(aws::Delay::VolumeModifying, world.new_number("volume-delay"));
    const sim::EffectId effect = tell(world, place, volume, "modification", "", "modifying", cause);
    schedule_modification(world, place, volume, world.now + wait, effect);
    tell_volume_event(world, place, volume.id, "modifyVolume", "modifying", "", effect);
}

void on_volume(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).ec2;
    Volume* volume = state.volumes.find(event.subject);
    if (volume == nullptr) return;
    if (event.data.is_string()) return advance_modification(world, place, *volume, event);
    if (volume->generation != event.number) return;
    const Str id = volume->id;
    if (volume->state == VolumeState::Creating) {
        finish_creation(world, place, *volume, event.cause);
    } else if (volume->state == VolumeState::Deleting || volume->state == VolumeState::Error) {
        const bool deleting = volume->state == VolumeState::Deleting;
        state.volumes.erase(id);
        if (deleting)
            tell_volume_event(world, place, id, "deleteVolume", "deleted", "", event.cause);
    } else if (volume->attachment == AttachmentState::Attaching) {
        set_attachment(world, place, *volume, AttachmentState::Attached, event.cause);
    } else if (volume->attachment == AttachmentState::Detaching) {
        finish_detachment(world, place, *volume, event.cause);
    }
    const Volume* left = state.volumes.find(id);
    config::resources_changed(world, place, {{"AWS::EC2::Volume", id}},
                              left == nullptr ? event.cause : left->state_effect);
}

}  // namespace skylens::ec2
