// ec2:CopySnapshot: copies a snapshot into the Region of the call, and can encrypt the copy.
//
// IAM: ec2:CopySnapshot on the snapshots; ec2:CreateTags on what is tagged; the use of the KMS key
//   is asked for in the caller's name.
// Errors, in order: NotSimulated, InvalidParameterValue (Region, not a snapshot's id),
//   InvalidSnapshot.NotFound, IncorrectState (pending), InvalidParameterDependency (a key without
//   Encrypted), InvalidParameterValue (tags), TagLimitExceeded, DryRunOperation.
// CloudTrail: sourceRegion, sourceSnapshotId, description, encrypted, kmsKeyId.
//
// Deviations from AWS: the copy of a copy takes as long as the first; a completion time cannot be
//   asked for.
#include "services/ec2/access_storage.h"
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace copy_snapshot {

SKYLENS_EC2_TRAIL(CopySnapshot)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new_snapshot(call, params, "", out);
    Value context = region_context(call);
    const std::string arn = join("arn:aws:ec2:", params.str("SourceRegion").view(), "::snapshot/",
                                 params.str("SourceSnapshotId").view());
    out.push_back({action_of(call), Str(arn), std::move(context)});
    require_create_tags(call, params, "snapshot", out);
}

Result<FoundSnapshot> read_source(const aws::WriteCall& call, const aws::Params& params) {
    const Str region = params.str("SourceRegion");
    const std::uint16_t index = aws::find_region(region);
    if (index == aws::kNoRegion) {
        return invalid_value(region, "sourceRegion", "The Region does not exist.");
    }
    const aws::Place from{call.place.account, index};
    SKYLENS_TRY(const FoundSnapshot found,
                named_snapshot(call.world, from, params.str("SourceSnapshotId")));
    if (found.completed) return found;
    return aws::error("IncorrectState", "Snapshot is in invalid state - ",
                      snapshot_state_name(found.row->state));
}

// A copy of an encrypted snapshot is encrypted: with the key that is given, else the default key.
bool is_encrypted(const aws::WriteCall& call, const aws::Params& params,
                  const FoundSnapshot& source) {
    return source.encrypted || params.flag("Encrypted") || call.here().ec2->encryption_by_default;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_unsimulated(
        params, "CopySnapshot",
        {"DestinationOutpostArn", "CompletionDurationMinutes", "DestinationAvailabilityZone"}));
    SKYLENS_TRY(const FoundSnapshot source, read_source(call, params));
    const bool encrypted = is_encrypted(call, params, source);
    if (params.has("KmsKeyId") && !encrypted) {
        return aws::error("InvalidParameterDependency",
                          "The parameter KmsKeyId requires the parameter Encrypted to be set.");
    }
    SKYLENS_TRY(Tags tags, tags_for(params, "snapshot", {"snapshot"}));
    SKYLENS_TRY_OK(dry_run(params));
    Snapshot snapshot;
    snapshot.id = call.world.new_id("snap-", 17);
    snapshot.volume_id = "vol-ffffffff";
    snapshot.size_gib = source.size_gib;
    snapshot.description = params.str(
        "Description",
        str_of("[Copied ", source.id.view(), " from ", params.str("SourceRegion").view(), "]"));
    snapshot.encrypted = encrypted;
    if (encrypted) {
        snapshot.kms_key_id =
            resolve_ebs_key(call.world, call.place, params.str("KmsKeyId"), call.effect);
        snapshot.state_message = use_ebs_key(call, snapshot.kms_key_id, snapshot.id);
    }
    snapshot.copy = true;
    snapshot.tags = std::move(tags);
    const Snapshot& row = begin_snapshot(call.world, call.place, std::move(snapshot), call.effect);
    Value out = Value::object({{"SnapshotId", row.id}});
    if (!row.tags.empty()) out.set("Tags", tags_value(row.tags));
    return out;
}

}  // namespace copy_snapshot

SKYLENS_DEFINE_OP(CopySnapshot) = {.write = copy_snapshot::run,
                                   .requirements = copy_snapshot::requirements,
                                   .trail = {.request = copy_snapshot::trail}};

}  // namespace skylens::ec2
