// s3:DeleteBucketEncryption: back to SSE-S3, which cannot be switched off.
//
// IAM: s3:PutEncryptionConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketEncryption, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_encryption {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket* bucket, bucket_of(call, params));
    bucket->encryption = {};
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutEncryptionConfiguration", out);
}

}  // namespace delete_bucket_encryption

SKYLENS_DEFINE_OP(DeleteBucketEncryption) = {.write = delete_bucket_encryption::run,
                                             .requirements = delete_bucket_encryption::requirements,
                                             .trail = bucket_trail(),
                                             .place = bucket_place};

}  // namespace skylens::s3
