// s3:PutBucketNotificationConfiguration: switches events to EventBridge on or off. They
//   begin to flow after about five minutes.
//
// IAM: s3:PutBucketNotification on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: PutBucketNotification, management.
//
// Deviations from AWS: SNS, SQS and Lambda destinations are refused: use a rule on the
//   event bus.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_notification_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Value& wanted = params["NotificationConfiguration"];
    for (const std::string_view name :
         {"TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations"}) {
        if (!wanted[name].empty()) return aws::not_simulated("NotificationConfiguration.", name);
    }
    const bool on = wanted.contains("EventBridgeConfiguration");
    if (on && !bucket->event_bridge) {
        bucket->event_bridge_since =
            call.now + call.world.delay_of(aws::Delay::BucketNotification, 0);
    }
    bucket->event_bridge = on;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketNotification", out);
}

}  // namespace put_bucket_notification_configuration

SKYLENS_DEFINE_OP(PutBucketNotificationConfiguration) = {
    .write = put_bucket_notification_configuration::run,
    .requirements = put_bucket_notification_configuration::requirements,
    .trail = bucket_trail("PutBucketNotification"),
    .place = bucket_place};

}  // namespace skylens::s3
