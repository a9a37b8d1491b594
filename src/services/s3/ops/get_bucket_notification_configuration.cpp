// s3:GetBucketNotificationConfiguration: where the bucket sends its events.
//
// IAM: s3:GetBucketNotification on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetBucketNotification, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_notification_configuration {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    Value result = bucket->notifications.is_null() ? Value::object() : bucket->notifications;
    if (bucket->event_bridge) result.set("EventBridgeConfiguration", Value::object());
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketNotification", out);
}

}  // namespace get_bucket_notification_configuration

SKYLENS_DEFINE_OP(GetBucketNotificationConfiguration) = {
    .read = get_bucket_notification_configuration::run,
    .requirements = get_bucket_notification_configuration::requirements,
    .trail = bucket_trail("GetBucketNotification"),
    .place = bucket_place};

}  // namespace skylens::s3
