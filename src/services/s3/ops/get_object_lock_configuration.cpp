// s3:GetObjectLockConfiguration: whether Object Lock is on, and the default retention.
//
// IAM: s3:GetBucketObjectLockConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
//   ObjectLockConfigurationNotFoundError.
// CloudTrail: GetObjectLockConfiguration, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_object_lock_configuration {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (!bucket->object_lock) {
        return failure(404, "ObjectLockConfigurationNotFoundError",
                       "Object Lock configuration does not exist for this bucket");
    }
    Value lock = Value::object({{"ObjectLockEnabled", "Enabled"}});
    if (!bucket->default_retention.is_null()) {
        lock.set("Rule", Value::object({{"DefaultRetention", bucket->default_retention}}));
    }
    return Value::object({{"ObjectLockConfiguration", std::move(lock)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketObjectLockConfiguration", out);
}

}  // namespace get_object_lock_configuration

SKYLENS_DEFINE_OP(GetObjectLockConfiguration) = {
    .read = get_object_lock_configuration::run,
    .requirements = get_object_lock_configuration::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
