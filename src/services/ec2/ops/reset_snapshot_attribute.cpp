// ec2:ResetSnapshotAttribute: a snapshot is shared with nobody again.
//
// IAM: ec2:ResetSnapshotAttribute on the snapshot.
// Errors, in order: InvalidParameterValue (attribute, not a snapshot's id),
//   InvalidSnapshot.NotFound, DryRunOperation.
// CloudTrail: snapshotId and attribute.
//
// Deviations from AWS: none known.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace reset_snapshot_attribute {

SKYLENS_EC2_TRAIL(ResetSnapshotAttribute)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("Attribute");
    if (name != "createVolumePermission") {
        return invalid_value(name, "attribute", "Unknown attribute.");
    }
    SKYLENS_TRY(Snapshot * snapshot, own_snapshot(call.here().ec2, params.str("SnapshotId")));
    SKYLENS_TRY_OK(dry_run(params));
    snapshot->public_volumes = false;
    snapshot->shared_with.clear();
    return Value::object();
}

}  // namespace reset_snapshot_attribute

SKYLENS_DEFINE_OP(ResetSnapshotAttribute) = {.write = reset_snapshot_attribute::run,
                                             .requirements = require_snapshot,
                                             .trail = {.request = reset_snapshot_attribute::trail}};

}  // namespace skylens::ec2
