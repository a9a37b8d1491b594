// s3:GetBucketPolicyStatus: is the bucket policy public? The policy alone: ACLs and
//   public access settings do not count.
//
// IAM: s3:GetBucketPolicyStatus on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchBucketPolicy.
// CloudTrail: GetBucketPolicyStatus, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_policy_status {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->policy.empty()) {
        return failure(404, "NoSuchBucketPolicy", "The bucket policy does not exist");
    }
    const bool is_public = effective_public_access(call.world, *bucket).policy_public;
    return Value::object({{"PolicyStatus", Value::object({{"IsPublic", is_public}})}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketPolicyStatus", out);
}

}  // namespace get_bucket_policy_status

SKYLENS_DEFINE_OP(GetBucketPolicyStatus) = {.read = get_bucket_policy_status::run,
                                            .requirements = get_bucket_policy_status::requirements,
                                            .trail = bucket_trail(),
                                            .place = bucket_place};

}  // namespace skylens::s3
