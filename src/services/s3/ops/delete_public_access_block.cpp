// s3:DeletePublicAccessBlock: the bucket blocks nothing by itself any more.
//
// IAM: s3:PutBucketPublicAccessBlock on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketPublicAccessBlock, management.
//
// Deviations from AWS: the change works at once.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_public_access_block {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    bucket->public_access_block = std::nullopt;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketPublicAccessBlock", out);
}

}  // namespace delete_public_access_block

SKYLENS_DEFINE_OP(DeletePublicAccessBlock) = {
    .write = delete_public_access_block::run,
    .requirements = delete_public_access_block::requirements,
    .trail = bucket_trail("DeleteBucketPublicAccessBlock"),
    .place = bucket_place};

}  // namespace skylens::s3
