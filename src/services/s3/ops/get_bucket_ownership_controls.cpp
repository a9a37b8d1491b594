// s3:GetBucketOwnershipControls: who owns new objects, and whether ACLs count.
//
// IAM: s3:GetBucketOwnershipControls on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
//   OwnershipControlsNotFoundError.
// CloudTrail: GetBucketOwnershipControls, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_ownership_controls {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->ownership.empty()) {
        return failure(404, "OwnershipControlsNotFoundError",
                       "The bucket ownership controls were not found");
    }
    const Value rule = Value::object({{"ObjectOwnership", bucket->ownership}});
    return Value::object({{"OwnershipControls", Value::object({{"Rules", Value::array({rule})}})}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketOwnershipControls", out);
}

}  // namespace get_bucket_ownership_controls

SKYLENS_DEFINE_OP(GetBucketOwnershipControls) = {
    .read = get_bucket_ownership_controls::run,
    .requirements = get_bucket_ownership_controls::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
