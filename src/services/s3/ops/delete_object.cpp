// s3:DeleteObject: removes an object or one version, or hides it behind a delete marker.
//
// IAM: s3:DeleteObject (s3:DeleteObjectVersion with a version id) on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), PreconditionFailed (IfMatch),
//   AccessDenied (Object Lock).
//   Deleting what does not exist succeeds.
// CloudTrail: DeleteObject, a data event.
//
// Deviations from AWS: MFA delete and the conditions of directory buckets are refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/object_lock.h"
#include "services/s3/replication.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_object {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(
        refuse(params, {"MFA", "RequestPayer", "IfMatchLastModifiedTime", "IfMatchSize"}));
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Str key = params.str("Key");
    if (params.has("IfMatch")) {
        const ObjectVersion* current = current_version(*bucket, key);
        if (current == nullptr) return no_such_key();
        const Str wanted = params.str("IfMatch");
        const bool matches =
            wanted == "*" || wanted == current->etag || wanted == quoted_etag(*current);
        if (!matches) return precondition_failed();
    }
    SKYLENS_TRY_OK(check_removable(call.read(), *bucket, key, params.str("VersionId"),
                                   params.flag("BypassGovernanceRetention")));
    const Deleted deleted =
        delete_version(call.world, *bucket, key, params.str("VersionId"), call.place.account);
    object_deleted(call, *bucket, key, deleted);
    replicate_marker(call.world, *bucket, key, deleted, call.effect);
    Value result = Value::object();
    if (deleted.marker_created || deleted.marker_removed) result.set("DeleteMarker", true);
    if (!deleted.version_id.empty()) result.set("VersionId", deleted.version_id);
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (bucket == nullptr) return;
    out.push_back({params.has("VersionId") ? Str("s3:DeleteObjectVersion") : Str("s3:DeleteObject"),
                   object_arn(bucket->id, params.str("Key")),
                   {}});
}

}  // namespace delete_object

SKYLENS_DEFINE_OP(DeleteObject) = {.write = delete_object::run,
                                   .requirements = delete_object::requirements,
                                   .trail = object_write_trail(),
                                   .place = bucket_place};

}  // namespace skylens::s3
