// s3:PutBucketLifecycleConfiguration: replaces the lifecycle rules; they run every day after
//   midnight UTC.
//
// IAM: s3:PutLifecycleConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML,
//   InvalidRequest, InvalidArgument.
// CloudTrail: PutBucketLifecycle, management.
//
// Deviations from AWS: rules act at midnight exactly; nothing is charged for early deletion.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/lifecycle.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_lifecycle_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY(Value rules, checked_lifecycle(call, params["LifecycleConfiguration"]["Rules"]));
    const Str minimum =
        params.str("TransitionDefaultMinimumObjectSize", "all_storage_classes_128K");
    bucket->lifecycle = Value::object(
        {{"TransitionDefaultMinimumObjectSize", minimum}, {"Rules", std::move(rules)}});
    plan_lifecycle(call.world, *bucket, call.effect);
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object({{"TransitionDefaultMinimumObjectSize", minimum}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutLifecycleConfiguration", out);
}

}  // namespace put_bucket_lifecycle_configuration

SKYLENS_DEFINE_OP(PutBucketLifecycleConfiguration) = {
    .write = put_bucket_lifecycle_configuration::run,
    .requirements = put_bucket_lifecycle_configuration::requirements,
    .trail = bucket_trail("PutBucketLifecycle"),
    .place = bucket_place};

}  // namespace skylens::s3
