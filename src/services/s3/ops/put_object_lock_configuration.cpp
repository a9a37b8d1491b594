// s3:PutObjectLockConfiguration: turns Object Lock on, and sets the default retention.
//
// IAM: s3:PutBucketObjectLockConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML,
//   InvalidBucketState (versioning), InvalidArgument (period).
// CloudTrail: PutObjectLockConfiguration, management.
//
// Deviations from AWS: Token is refused; a year is 365 days.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_object_lock_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"Token", "RequestPayer"}));
    const Value& wanted = params["ObjectLockConfiguration"];
    if (wanted["ObjectLockEnabled"].as_string() != "Enabled") return malformed_xml();
    if (bucket->versioning != "Enabled") {
        return failure(409, "InvalidBucketState",
                       "Versioning must be 'Enabled' on the bucket to apply a Object Lock "
                       "configuration");
    }
    const Value& retention = wanted["Rule"]["DefaultRetention"];
    if (!retention.is_null()) {
        const bool by_days = retention.contains("Days");
        if (by_days == retention.contains("Years") || !retention.contains("Mode"))
            return malformed_xml();
        if (retention["Days"].as_int() + retention["Years"].as_int() <= 0)
            return invalid_argument("Default retention period must be a positive integer value.");
    }
    bucket->object_lock = true;
    bucket->default_retention = retention;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketObjectLockConfiguration", out);
}

}  // namespace put_object_lock_configuration

SKYLENS_DEFINE_OP(PutObjectLockConfiguration) = {
    .write = put_object_lock_configuration::run,
    .requirements = put_object_lock_configuration::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
