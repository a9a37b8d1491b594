// s3:GetObjectRetention: until when a version may not be removed.
//
// IAM: s3:GetObjectRetention on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), InvalidRequest (no Object
//   Lock), NoSuchObjectLockConfiguration.
// CloudTrail: GetObjectRetention, a data event.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_object_retention {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(const ObjectVersion* version,
                version_to_read(*bucket, params.str("Key"), params.str("VersionId")));
    if (!bucket->object_lock) return invalid_request("Bucket is missing Object Lock Configuration");
    if (version->lock.mode.empty()) {
        return failure(404, "NoSuchObjectLockConfiguration",
                       "The specified object does not have a ObjectLock configuration");
    }
    return Value::object(
        {{"Retention", Value::object({{"Mode", version->lock.mode},
                                      {"RetainUntilDate", cli_time(version->lock.until)}})}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:GetObjectRetention", "s3:GetObjectRetention", out);
}

}  // namespace get_object_retention

SKYLENS_DEFINE_OP(GetObjectRetention) = {.read = get_object_retention::run,
                                         .requirements = get_object_retention::requirements,
                                         .trail = object_read_trail(),
                                         .place = bucket_place};

}  // namespace skylens::s3
