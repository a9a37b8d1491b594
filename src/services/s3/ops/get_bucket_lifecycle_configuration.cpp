// s3:GetBucketLifecycleConfiguration: the lifecycle rules.
//
// IAM: s3:GetLifecycleConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
//   NoSuchLifecycleConfiguration.
// CloudTrail: GetBucketLifecycle, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_lifecycle_configuration {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->lifecycle.is_null()) {
        return failure(404, "NoSuchLifecycleConfiguration",
                       "The lifecycle configuration does not exist");
    }
    return bucket->lifecycle;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetLifecycleConfiguration", out);
}

}  // namespace get_bucket_lifecycle_configuration

SKYLENS_DEFINE_OP(GetBucketLifecycleConfiguration) = {
    .read = get_bucket_lifecycle_configuration::run,
    .requirements = get_bucket_lifecycle_configuration::requirements,
    .trail = bucket_trail("GetBucketLifecycle"),
    .place = bucket_place};

}  // namespace skylens::s3
