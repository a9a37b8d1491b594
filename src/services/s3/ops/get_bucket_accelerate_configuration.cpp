// s3:GetBucketAccelerateConfiguration: whether Transfer Acceleration is on.
//
// IAM: s3:GetAccelerateConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetAccelerateConfiguration, management, read-only.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_accelerate_configuration {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    if (bucket->accelerate.empty()) return Value::object();
    return Value::object({{"Status", bucket->accelerate}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetAccelerateConfiguration", out);
}

}  // namespace get_bucket_accelerate_configuration

SKYLENS_DEFINE_OP(GetBucketAccelerateConfiguration) = {
    .read = get_bucket_accelerate_configuration::run,
    .requirements = get_bucket_accelerate_configuration::requirements,
    .trail = bucket_trail("GetAccelerateConfiguration"),
    .place = bucket_place};

}  // namespace skylens::s3
