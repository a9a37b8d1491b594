// ec2:ModifySnapshotAttribute: shares a snapshot with accounts or with everybody, or ends that.
//
// IAM: ec2:ModifySnapshotAttribute on the snapshot.
// Errors, in order: InvalidParameterValue (attribute, not a snapshot's id),
//   InvalidSnapshot.NotFound, InvalidParameterCombination (nothing, or both ways),
//   InvalidParameterValue (operation, group), InvalidUserID.Malformed, InvalidParameterValue
//   (an encrypted snapshot made public), OperationNotPermitted (shared while encrypted with the
//   AWS managed key), DryRunOperation.
// CloudTrail: snapshotId, attributeType and createVolumePermission with add and remove.
//
// Deviations from AWS: block public access for snapshots is not simulated and off, as in an
//   account that never set it.
#include <algorithm>

#include "base/text.h"
#include "services/ec2/access_storage.h"
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/sharing.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace modify_snapshot_attribute {

Value trail(const Value& params) {
    Value out = Value::object({{"snapshotId", params["SnapshotId"]}});
    out.set("createVolumePermission", sharing_trail(params, "CreateVolumePermission"));
    return out.set("attributeType", "CREATE_VOLUME_PERMISSION");
}

Status check_encryption(aws::WriteCall& call, const Snapshot& snapshot, const Sharing& sharing) {
    if (!snapshot.encrypted) return Ok{};
    if (sharing.add_all) {
        return aws::error("InvalidParameterValue",
                          "Encrypted snapshots cannot be shared publicly.");
    }
    if (sharing.add.empty()) return Ok{};
    if (!is_managed_ebs_key(call.world, call.place, snapshot.kms_key_id)) return Ok{};
    return aws::error("OperationNotPermitted",
                      "Encrypted snapshots with EBS default key cannot be shared");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("Attribute", "createVolumePermission");
    if (name != "createVolumePermission") {
        return invalid_value(name, "attribute", "Unknown attribute.");
    }
    SKYLENS_TRY(Snapshot * snapshot, own_snapshot(call.here().ec2, params.str("SnapshotId")));
    SKYLENS_TRY(const Sharing sharing,
                read_sharing(params, "CreateVolumePermission", "GroupNames"));
    SKYLENS_TRY_OK(check_encryption(call, *snapshot, sharing));
    SKYLENS_TRY_OK(dry_run(params));
    apply_sharing(sharing, snapshot->public_volumes, snapshot->shared_with);
    return Value::object();
}

}  // namespace modify_snapshot_attribute

SKYLENS_DEFINE_OP(ModifySnapshotAttribute) = {
    .write = modify_snapshot_attribute::run,
    .requirements = require_snapshot,
    .trail = {.request = modify_snapshot_attribute::trail}};

}  // namespace skylens::ec2
