// s3:DeleteObjectTagging: removes all tags of an object.
//
// IAM: s3:DeleteObjectTagging (s3:DeleteObjectVersionTagging with a version id) on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker).
// CloudTrail: DeleteObjectTagging, a data event.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_object_tagging {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY(ObjectVersion * version, version_to_change(*bucket, params));
    version->tags.clear();
    ObjectEvent event = event_of(call, params.str("Key"));
    event.name = "ObjectTagging:Delete";
    event.detail_type = "Object Tags Deleted";
    event.object = event_object(*bucket, params.str("Key"), *version);
    announce(call.world, *bucket, event, call.effect);
    if (bucket->versioning.empty()) return Value::object();
    return Value::object({{"VersionId", version->version_id}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:DeleteObjectTagging", "s3:DeleteObjectVersionTagging", out);
}

}  // namespace delete_object_tagging

SKYLENS_DEFINE_OP(DeleteObjectTagging) = {.write = delete_object_tagging::run,
                                          .requirements = delete_object_tagging::requirements,
                                          .trail = object_write_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
