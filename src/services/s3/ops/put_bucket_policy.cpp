// s3:PutBucketPolicy: replaces the bucket policy.
//
// IAM: s3:PutBucketPolicy on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
//   PolicyTooLarge, MalformedPolicy, AccessDenied (BlockPublicPolicy refuses a public policy).
// CloudTrail: PutBucketPolicy, management.
//
// Deviations from AWS: actions of S3 that do not exist are accepted; accounts that are not
//   simulated are believed to exist; a caller may lock itself out without confirming it.
#include "services/s3/bucket_policy.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/public_policy.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_policy {

Failure public_policy_refused(const aws::WriteCall& call, const Bucket& bucket) {
    return failure(
        403, "AccessDenied", "User: ", call.principal.arn.view(),
        " is not authorized to perform: s3:PutBucketPolicy on resource: \"",
        bucket_arn(bucket.id).view(),
        "\" because public policies are prevented by the BlockPublicPolicy setting in S3 "
        "Block Public Access.");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY(const Value policy,
                checked_bucket_policy(call.world, *bucket, params.str("Policy")));
    if (policy_is_public(policy) && effective_block(call.world, *bucket).block_public_policy) {
        return public_policy_refused(call, *bucket);
    }
    bucket->policy = Str(to_json(policy));
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketPolicy", out);
}

}  // namespace put_bucket_policy

SKYLENS_DEFINE_OP(PutBucketPolicy) = {.write = put_bucket_policy::run,
                                      .requirements = put_bucket_policy::requirements,
                                      .trail = bucket_trail(),
                                      .place = bucket_place};

}  // namespace skylens::s3
