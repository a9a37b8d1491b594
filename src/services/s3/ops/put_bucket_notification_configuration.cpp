// s3:PutBucketNotificationConfiguration: where the bucket sends its events: topics, queues,
//   functions, EventBridge. A topic or queue gets a test event; events to EventBridge begin to
//   flow after about five minutes.
//
// IAM: s3:PutBucketNotification on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), InvalidArgument
//   (overlapping filters, unknown event, a destination in another Region, or one that does not
//   exist or does not let S3 in).
// CloudTrail: PutBucketNotification, management.
//
// Deviations from AWS: replication, Intelligent-Tiering and reduced-redundancy events are
//   refused, and so is SkipDestinationValidation.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_notification_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    if (params.flag("SkipDestinationValidation"))
        return aws::not_simulated("SkipDestinationValidation");
    const Value& wanted = params["NotificationConfiguration"];
    SKYLENS_TRY(Value notifications, checked_notifications(call, *bucket, wanted));
    const bool on = wanted.contains("EventBridgeConfiguration");
    if (on && !bucket->event_bridge) {
        bucket->event_bridge_since =
            call.now + call.world.delay_of(aws::Delay::BucketNotification, 0);
    }
    bucket->event_bridge = on;
    bucket->notifications = std::move(notifications);
    send_test_events(call, *bucket, bucket->notifications);
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
