// s3:GetBucketVersioning: Enabled, Suspended, or nothing for a bucket that never had
//   versioning.
//
// IAM: s3:GetBucketVersioning on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetBucketVersioning, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_versioning {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    Value result = Value::object();
    if (!bucket->versioning.empty()) result.set("Status", bucket->versioning);
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketVersioning", out);
}

}  // namespace get_bucket_versioning

SKYLENS_DEFINE_OP(GetBucketVersioning) = {.read = get_bucket_versioning::run,
                                          .requirements = get_bucket_versioning::requirements,
                                          .trail = bucket_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
