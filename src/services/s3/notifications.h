// What a bucket tells others about its objects: SNS, SQS, Lambda and EventBridge.
// Source: Amazon S3 User Guide, "Amazon S3 Event Notifications", "Event message structure" and
// "EventBridge event message structure".
#pragma once

#include "aws/operation.h"
#include "services/s3/objects.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// Something that happened to an object.
struct ObjectEvent {
    Str name;         // "ObjectCreated:Put"
    Str detail_type;  // EventBridge's: "Object Created"; empty: EventBridge is not told
    Str key;
    Value object;  // EventBridge's "object": key, size, etag, version-id
    Value more;    // further members of EventBridge's detail: reason, deletion-type, …
    Value record;  // further members of the message's record: replicationEventData
    Str principal_id = "s3.amazonaws.com";
    Str requester = "s3.amazonaws.com";
    Str source_ip = "s3.amazonaws.com";
};

// Tells everybody who listens, after the usual delays.
void announce(aws::World& world, const Bucket& bucket, const ObjectEvent& event,
              sim::EffectId cause);

// Who makes the call, filled into an event.
ObjectEvent event_of(const aws::CallInfo& info, const Str& key);
// {"key", "size", "etag", "version-id"} of a version that exists; a delete marker has no size.
Value event_object(const Bucket& bucket, const Str& key, const ObjectVersion& version);

// "2026-01-05T09:00:00.000Z", always with milliseconds.
std::string event_time(SimTime time);

// "Object Created"; `reason` is PutObject, CopyObject or CompleteMultipartUpload.
void object_created(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const ObjectVersion& version, const Str& reason);

// "Object Deleted" by a call.
void object_deleted(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const Deleted& deleted);
// The same by a lifecycle rule.
void object_expired(aws::World& world, const Bucket& bucket, const Str& key, const Deleted& deleted,
                    sim::EffectId cause);

// What PutBucketNotificationConfiguration accepts: known events, no overlapping filters,
// destinations that exist and let S3 in. Fills in missing ids. Refuses InvalidArgument,
// NotSimulated.
Result<Value> checked_notifications(aws::WriteCall& call, const Bucket& bucket,
                                    const Value& wanted);
// The s3:TestEvent that a topic or queue gets when it is set.
void send_test_events(aws::WriteCall& call, const Bucket& bucket, const Value& configuration);

// Handler of a message to a topic, queue or function.
void on_notify(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
