// s3:GetBucketLogging: where the server access logs go.
//
// IAM: s3:GetBucketLogging on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetBucketLogging, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_logging {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->logging.is_null()) return Value::object();
    return Value::object({{"LoggingEnabled", bucket->logging}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketLogging", out);
}

}  // namespace get_bucket_logging

SKYLENS_DEFINE_OP(GetBucketLogging) = {.read = get_bucket_logging::run,
                                       .requirements = get_bucket_logging::requirements,
                                       .trail = bucket_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
