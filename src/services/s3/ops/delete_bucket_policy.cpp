// s3:DeleteBucketPolicy: removes the bucket policy; also when there is none.
//
// IAM: s3:DeleteBucketPolicy on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketPolicy, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket* bucket, bucket_of(call, params));
    bucket->policy = {};
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:DeleteBucketPolicy", out);
}

}  // namespace delete_bucket_policy

SKYLENS_DEFINE_OP(DeleteBucketPolicy) = {.write = delete_bucket_policy::run,
                                         .requirements = delete_bucket_policy::requirements,
                                         .trail = bucket_trail(),
                                         .place = bucket_place};

}  // namespace skylens::s3
