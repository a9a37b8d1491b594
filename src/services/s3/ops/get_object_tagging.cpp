// s3:GetObjectTagging: the tags of an object.
//
// IAM: s3:GetObjectTagging (s3:GetObjectVersionTagging with a version id) on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker).
// CloudTrail: GetObjectTagging, a data event.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_object_tagging {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(const ObjectVersion* version,
                version_to_read(*bucket, params.str("Key"), params.str("VersionId")));
    Value out = Value::object();
    if (!bucket->versioning.empty()) out.set("VersionId", version->version_id);
    return out.set("TagSet", tag_set(version->tags));
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:GetObjectTagging", "s3:GetObjectVersionTagging", out);
}

}  // namespace get_object_tagging

SKYLENS_DEFINE_OP(GetObjectTagging) = {.read = get_object_tagging::run,
                                       .requirements = get_object_tagging::requirements,
                                       .trail = object_read_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
