// s3:PutBucketLogging: turns server access logging on or off.
//
// IAM: s3:PutBucketLogging on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML,
//   InvalidTargetBucketForLogging, CrossLocationLoggingProhibited, InvalidArgument.
// CloudTrail: PutBucketLogging, management.
//
// Deviations from AWS: logging starts at once; logs come one to three hours after the first
//   request; TargetGrants are refused.
#include "services/s3/access_log.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_logging {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Value& wanted = params["BucketLoggingStatus"]["LoggingEnabled"];
    if (!wanted.is_null()) {
        if (!wanted.contains("TargetBucket") || !wanted.contains("TargetPrefix"))
            return malformed_xml();
        SKYLENS_TRY_OK(check_log_target(call.world, *bucket, wanted));
        if (!wanted["TargetGrants"].empty()) return aws::not_simulated("TargetGrants");
    }
    bucket->logging = wanted;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketLogging", out);
}

}  // namespace put_bucket_logging

SKYLENS_DEFINE_OP(PutBucketLogging) = {.write = put_bucket_logging::run,
                                       .requirements = put_bucket_logging::requirements,
                                       .trail = bucket_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
