// ec2:CreateVolume: makes an empty volume, or one from a snapshot, in an Availability Zone.
//
// IAM: ec2:CreateVolume on the volume and the snapshot; ec2:CreateTags on what is tagged; the use
//   of the KMS key is asked for in the caller's name.
// Errors, in order: NotSimulated, MissingParameter (zone), InvalidZone.NotFound,
//   InvalidParameterValue (type), MissingParameter (size), InvalidParameterValue and
//   InvalidSnapshot.NotFound, IncorrectState (a pending snapshot), InvalidParameterDependency (a
//   key without Encrypted), InvalidParameterValue (size, IOPS, throughput and their ratios),
//   InvalidParameterCombination, MissingParameter (iops), InvalidParameterValue (tags),
//   TagLimitExceeded, IdempotentParameterMismatch, DryRunOperation.
// CloudTrail: the zone is called zone, and the size is text.
//
// Deviations from AWS: CloudTrail shows the answer under the names of the service model;
// Multi-Attach, Outposts and initialization rates are not simulated; Encrypted
//   false with an encrypted snapshot makes an encrypted volume; volume quotas are not counted.
#include "base/hash.h"
#include "services/ec2/access_storage.h"
#include "services/ec2/addresses.h"
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/unsimulated.h"
#include "services/ec2/volume_spec.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace create_volume {

Value trail(const Value& params) {
    const Value shaped = trail_request("CreateVolume", params);
    Value out = Value::object();
    for (const Value::Member& member : shaped.members()) {
        const bool text = member.key == "size";
        out.set(member.key == "availabilityZone" ? Str("zone") : member.key,
                text ? Value(std::to_string(member.value.as_int())) : member.value);
    }
    if (!out.contains("encrypted")) out.set("encrypted", false);
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = region_context(call);
    context.set("ec2:VolumeType", params.str("VolumeType", "gp2"));
    context.set("ec2:Encrypted",
                params.flag("Encrypted") || call.here().ec2->encryption_by_default);
    if (params.has("Size")) context.set("ec2:VolumeSize", params.integer("Size"));
    if (params.has("Iops")) context.set("ec2:VolumeIops", params.integer("Iops"));
    if (params.has("Throughput")) context.set("ec2:VolumeThroughput", params.integer("Throughput"));
    if (params.has("AvailabilityZone")) {
        context.set("ec2:AvailabilityZone", params.str("AvailabilityZone"));
    }
    const Str snapshot = params.str("SnapshotId");
    if (!snapshot.empty()) {
        context.set("ec2:ParentSnapshot", unowned_arn(call, "snapshot", snapshot));
    }
    add_request_tags(context, specified_tags(params, "volume"));
    out.push_back({action_of(call), resource_arn(call, "volume", "*"), std::move(context)});
    if (!snapshot.empty()) require_snapshot_id(call, snapshot, out);
    require_create_tags(call, params, "volume", out);
}

Result<int> read_zone(const aws::WriteCall& call, const aws::Params& params) {
    const std::uint16_t region = call.place.region;
    const Str name = params.str("AvailabilityZone");
    const Str id = params.str("AvailabilityZoneId");
    if (name.empty() && id.empty()) return missing_parameter("zone");
    for (int zone = 0; zone < aws::region_at(region).zones; ++zone) {
        if (!name.empty() ? zone_name(region, zone) == name : zone_id(region, zone) == id) {
            return zone;
        }
    }
    return aws::error("InvalidZone.NotFound", "The zone '", name.empty() ? id.view() : name.view(),
                      "' does not exist.");
}

std::uint64_t hash_of(const aws::Params& params) {
    Value without = params.value();
    without.erase("DryRun");
    Hasher hasher;
    hash_into(hasher, without);
    return hasher.value();
}

// The volume that the same token made before; null for none.
Result<const Volume*> earlier(const State& state, const aws::Params& params) {
    const Str token = params.str("ClientToken");
    for (const Volume& volume : state.volumes) {
        if (token.empty() || volume.client_token != token) continue;
        if (volume.request_hash == hash_of(params)) return &volume;
        return aws::error("IdempotentParameterMismatch",
                          "Arguments on this idempotent request are "
                          "inconsistent with arguments used in previous request(s).");
    }
    return nullptr;
}

Value answer(aws::Place place, const Volume& volume) {
    Value value = volume_value(place, volume);
    value.erase("Attachments");
    value.erase("Operator");
    if (volume.tags.empty()) value.set("Tags", Value::array());
    return value;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_unsimulated(params, "CreateVolume",
                                      {"OutpostArn", "VolumeInitializationRate", "Operator"}));
    if (params.flag("MultiAttachEnabled")) return aws::not_simulated("Multi-Attach");
    SKYLENS_TRY(const int zone, read_zone(call, params));
    SKYLENS_TRY(const NewVolume wanted,
                read_new_volume(call.world, call.place, params.value(), "Size", "gp2"));
    Volume volume;
    SKYLENS_TRY(volume.tags, tags_for(params, "volume", {"volume"}));
    SKYLENS_TRY(const Volume* made, earlier(call.here().ec2, params));
    SKYLENS_TRY_OK(dry_run(params));
    if (made != nullptr) return answer(call.place, *made);
    volume.id = call.world.new_id("vol-", 17);
    volume.type = wanted.shape.type;
    volume.size_gib = wanted.shape.size_gib;
    volume.iops = wanted.shape.iops;
    volume.throughput = wanted.shape.throughput;
    volume.snapshot_id = wanted.snapshot_id;
    volume.encrypted = wanted.encrypted;
    volume.kms_key_id = key_of(call, wanted);
    volume.failure = use_ebs_key(call, volume.kms_key_id, volume.id);
    volume.zone = static_cast<std::uint8_t>(zone);
    volume.created = call.now;
    volume.client_token = params.str("ClientToken");
    volume.request_hash = hash_of(params);
    Volume& row = call.here().ec2->volumes.insert(std::move(volume));
    set_volume_state(call.world, call.place, row, VolumeState::Creating, call.effect);
    call.changed("AWS::EC2::Volume", row.id);
    return answer(call.place, row);
}

}  // namespace create_volume

SKYLENS_DEFINE_OP(CreateVolume) = {.write = create_volume::run,
                                   .requirements = create_volume::requirements,
                                   .trail = {.request = create_volume::trail}};

}  // namespace skylens::ec2
