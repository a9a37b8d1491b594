// ec2:CreateSnapshot: begins a snapshot of a volume as it is now.
//
// IAM: ec2:CreateSnapshot on the volume and the snapshot; ec2:CreateTags on what is tagged.
// Errors, in order: NotSimulated, InvalidParameterValue and InvalidVolumeID.Malformed,
//   InvalidVolume.NotFound, IncorrectState (it is being created, deleted or has failed),
//   InvalidParameterValue (tags), TagLimitExceeded, DryRunOperation.
// CloudTrail: volumeId, description, tagSpecificationSet.
//
// Deviations from AWS: the time depends on the volume's size, not on the blocks that changed;
//   snapshots of one volume are not limited to five at a time.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/unsimulated.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace create_snapshot {

SKYLENS_EC2_TRAIL(CreateSnapshot)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_volume(call, params, out);
    require_new_snapshot(call, params, params.str("VolumeId"), out);
    require_create_tags(call, params, "snapshot", out);
}

Value answer(const aws::WriteCall& call, const Snapshot& snapshot) {
    Value value = snapshot_value(call.world, call.place, snapshot);
    value.set("Progress", "");
    value.erase("StorageTier");
    value.erase("KmsKeyId");
    if (snapshot.tags.empty()) value.set("Tags", Value::array());
    return value;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_unsimulated(params, "CreateSnapshot", {"OutpostArn", "Location"}));
    State& state = call.here().ec2;
    SKYLENS_TRY(Volume * volume, named_volume(state, params.str("VolumeId")));
    if (volume->state != VolumeState::Available && volume->state != VolumeState::InUse) {
        return aws::error("IncorrectState", "The volume '", volume->id.view(), "' is in the '",
                          volume_state_name(volume->state), "' state.");
    }
    SKYLENS_TRY(Tags tags, tags_for(params, "snapshot", {"snapshot"}));
    SKYLENS_TRY_OK(dry_run(params));
    Snapshot snapshot = snapshot_of(call.world, *volume, params.str("Description"));
    snapshot.tags = std::move(tags);
    return answer(call, begin_snapshot(call.world, call.place, std::move(snapshot), call.effect));
}

}  // namespace create_snapshot

SKYLENS_DEFINE_OP(CreateSnapshot) = {.write = create_snapshot::run,
                                     .requirements = create_snapshot::requirements,
                                     .trail = {.request = create_snapshot::trail}};

}  // namespace skylens::ec2
