// s3:DeleteBucketOwnershipControls: without ownership controls a bucket works as with
//   ObjectWriter.
//
// IAM: s3:PutBucketOwnershipControls on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketOwnershipControls, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_ownership_controls {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    bucket->ownership = {};
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketOwnershipControls", out);
}

}  // namespace delete_bucket_ownership_controls

SKYLENS_DEFINE_OP(DeleteBucketOwnershipControls) = {
    .write = delete_bucket_ownership_controls::run,
    .requirements = delete_bucket_ownership_controls::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
