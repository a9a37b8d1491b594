// ec2:CreateSnapshots: crash-consistent snapshots of all volumes of an instance at once.
//
// IAM: ec2:CreateSnapshots on the instance, its volumes and the snapshots; ec2:CreateTags on what
//   is tagged.
// Errors, in order: NotSimulated, MissingParameter (instance), InvalidInstanceID.Malformed,
//   InvalidInstanceID.NotFound, InvalidParameterValue (volumes that are not the instance's),
//   InvalidParameterValue (tags), TagLimitExceeded, DryRunOperation.
// CloudTrail: the request stands in CreateSnapshotsRequest.
//
// Deviations from AWS: as for CreateSnapshot.
#include <algorithm>

#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace create_snapshots {

Value trail(const Value& params) { return Value::object({{"CreateSnapshotsRequest", params}}); }

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str id = params["InstanceSpecification"]["InstanceId"].as_str();
    require_instance(call, id, out);
    const Instance* instance = call.here().ec2->instances.find(id);
    if (instance != nullptr) {
        for (const Str& volume : instance->volume_ids)
            require_volume_id(call, volume, out);
    }
    require_new_snapshot(call, params, "", out);
    require_create_tags(call, params, "snapshot", out);
}

bool listed(const Value& list, const Str& id) {
    const auto& ids = list.elements();
    return std::any_of(ids.begin(), ids.end(), [&](const Value& v) { return v.as_string() == id; });
}

Result<std::vector<Str>> choose(const Instance& instance, const Value& specification) {
    const Value& excluded = specification["ExcludeDataVolumeIds"];
    const auto& own = instance.volume_ids;
    for (const Value& id : excluded.elements()) {
        if (own.empty() || own.front() == id.as_string() ||
            std::find(own.begin(), own.end(), id.as_str()) == own.end()) {
            return invalid_value(id.as_string(), "excludeDataVolumeIds",
                                 "It is no data volume of the instance.");
        }
    }
    std::vector<Str> chosen;
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (i == 0 && specification["ExcludeBootVolume"].as_bool()) continue;
        if (!listed(excluded, own[i])) chosen.push_back(own[i]);
    }
    return chosen;
}

Value show(const aws::WriteCall& call, const Snapshot& snapshot) {
    return Value::object({{"Description", snapshot.description},
                          {"Tags", tags_value(snapshot.tags)},
                          {"Encrypted", snapshot.encrypted},
                          {"VolumeId", snapshot.volume_id},
                          {"State", snapshot_state_name(snapshot.state)},
                          {"VolumeSize", snapshot.size_gib},
                          {"StartTime", cli_time(snapshot.started)},
                          {"Progress", ""},
                          {"OwnerId", call.account_id()},
                          {"SnapshotId", snapshot.id}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_unsimulated(params, "CreateSnapshots", {"OutpostArn", "Location"}));
    State& state = call.here().ec2;
    const Value& specification = params["InstanceSpecification"];
    const Str id = specification["InstanceId"].as_str();
    if (id.empty()) return missing_parameter("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    const Instance* instance = state.instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    SKYLENS_TRY(const std::vector<Str> chosen, choose(*instance, specification));
    SKYLENS_TRY(const Tags tags, tags_for(params, "snapshot", {"snapshot"}));
    SKYLENS_TRY_OK(dry_run(params));
    Value made = Value::array();
    for (const Str& volume_id : chosen) {
        const Volume* volume = state.volumes.find(volume_id);
        if (volume == nullptr) continue;
        Snapshot snapshot = snapshot_of(call.world, *volume, params.str("Description"));
        if (params.str("CopyTagsFromSource") == "volume") snapshot.tags = volume->tags;
        for (const Tag& tag : tags)
            put_tag(snapshot.tags, tag);
        made.push(
            show(call, begin_snapshot(call.world, call.place, std::move(snapshot), call.effect)));
    }
    return Value::object({{"Snapshots", std::move(made)}});
}

}  // namespace create_snapshots

SKYLENS_DEFINE_OP(CreateSnapshots) = {.write = create_snapshots::run,
                                      .requirements = create_snapshots::requirements,
                                      .trail = {.request = create_snapshots::trail}};

}  // namespace skylens::ec2
