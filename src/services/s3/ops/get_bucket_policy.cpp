// s3:GetBucketPolicy: the bucket policy as JSON text.
//
// IAM: s3:GetBucketPolicy on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchBucketPolicy.
// CloudTrail: GetBucketPolicy, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->policy.empty()) {
        return failure(404, "NoSuchBucketPolicy", "The bucket policy does not exist");
    }
    return Value::object({{"Policy", bucket->policy}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketPolicy", out);
}

}  // namespace get_bucket_policy

SKYLENS_DEFINE_OP(GetBucketPolicy) = {.read = get_bucket_policy::run,
                                      .requirements = get_bucket_policy::requirements,
                                      .trail = bucket_trail(),
                                      .place = bucket_place};

}  // namespace skylens::s3
