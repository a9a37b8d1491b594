// s3:GetBucketRequestPayment: who pays for requests.
//
// IAM: s3:GetBucketRequestPayment on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetBucketRequestPayment, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_request_payment {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    return Value::object({{"Payer", bucket->payer}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketRequestPayment", out);
}

}  // namespace get_bucket_request_payment

SKYLENS_DEFINE_OP(GetBucketRequestPayment) = {
    .read = get_bucket_request_payment::run,
    .requirements = get_bucket_request_payment::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
