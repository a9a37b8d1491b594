// s3:GetBucketLocation: the Region of a bucket, null for us-east-1.
//
// IAM: s3:GetBucketLocation on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetBucketLocation, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_location {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    const bool classic = bucket->region == aws::kUsEast1;
    return Value::object(
        {{"LocationConstraint", classic ? Value() : Value(aws::region_name(bucket->region))}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketLocation", out);
}

}  // namespace get_bucket_location

SKYLENS_DEFINE_OP(GetBucketLocation) = {.read = get_bucket_location::run,
                                        .requirements = get_bucket_location::requirements,
                                        .trail = bucket_trail(),
                                        .place = bucket_place};

}  // namespace skylens::s3
