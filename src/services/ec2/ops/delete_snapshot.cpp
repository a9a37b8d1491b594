// ec2:DeleteSnapshot: deletes a snapshot that no image uses.
//
// IAM: ec2:DeleteSnapshot on the snapshot.
// Errors, in order: InvalidParameterValue (no snapshot's id), InvalidSnapshot.NotFound,
//   InvalidSnapshot.InUse, DryRunOperation.
// CloudTrail: snapshotId, and force false.
//
// Deviations from AWS: there is no Recycle Bin.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace delete_snapshot {

Value trail(const Value& params) {
    Value out = trail_request("DeleteSnapshot", params);
    return out.set("force", false);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Snapshot* snapshot, own_snapshot(state, params.str("SnapshotId")));
    const Str image = image_using(state, snapshot->id);
    if (!image.empty()) {
        return aws::error("InvalidSnapshot.InUse", "The snapshot ", snapshot->id.view(),
                          " is currently in use by ", image.view());
    }
    SKYLENS_TRY_OK(dry_run(params));
    const Str id = snapshot->id;
    call.world.add_effect(aws::EffectKind::StateChange, call.place, id, call.effect,
                          Value::object({{"what", "snapshot"}, {"to", "deleted"}}));
    state.snapshots.erase(id);
    return Value::object();
}

}  // namespace delete_snapshot

SKYLENS_DEFINE_OP(DeleteSnapshot) = {.write = delete_snapshot::run,
                                     .requirements = require_snapshot,
                                     .trail = {.request = delete_snapshot::trail}};

}  // namespace skylens::ec2
