// The events that a bucket sends to EventBridge.
// Source: Amazon S3 User Guide, "EventBridge event message structure".
#pragma once

#include "aws/operation.h"
#include "services/s3/objects.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// "Object Created"; `reason` is PutObject or CopyObject. Nothing when the bucket does not send
// events (yet).
void object_created(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const ObjectVersion& version, const Str& reason);

// "Object Deleted".
void object_deleted(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const Deleted& deleted);

}  // namespace skylens::s3
