// ec2:DescribeSnapshotAttribute: who may make volumes from a snapshot, or its product codes.
//
// IAM: ec2:DescribeSnapshotAttribute on the snapshot.
// Errors, in order: InvalidParameterValue (attribute, not a snapshot's id),
//   InvalidSnapshot.NotFound, DryRunOperation.
// CloudTrail: read-only; snapshotId and attributeType.
//
// Deviations from AWS: there are no product codes.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_snapshot_attribute {

SKYLENS_EC2_TRAIL(DescribeSnapshotAttribute)

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str name = params.str("Attribute");
    if (name != "createVolumePermission" && name != "productCodes") {
        return invalid_value(name, "attribute", "Unknown attribute.");
    }
    SKYLENS_TRY(const FoundSnapshot found,
                named_snapshot(call.world, call.place, params.str("SnapshotId")));
    if (!found.own) {
        return aws::error("InvalidSnapshot.NotFound", "The snapshot '", found.id.view(),
                          "' does not exist.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    Value out = Value::object({{"SnapshotId", found.id}});
    if (name == "productCodes") return out.set("ProductCodes", Value::array());
    Value list = Value::array();
    if (found.row->public_volumes) list.push(Value::object({{"Group", "all"}}));
    for (const Str& account : found.row->shared_with) {
        list.push(Value::object({{"UserId", account}}));
    }
    return out.set("CreateVolumePermissions", std::move(list));
}

}  // namespace describe_snapshot_attribute

SKYLENS_DEFINE_OP(DescribeSnapshotAttribute) = {
    .read = describe_snapshot_attribute::run,
    .requirements = require_snapshot,
    .trail = {.request = describe_snapshot_attribute::trail}};

}  // namespace skylens::ec2
