// Server access logs: one line a request, delivered to another bucket hours later.
// Source: Amazon S3 User Guide, "Logging requests with server access logging" and "Amazon S3 server
// access log format".
#pragma once

#include "aws/observers.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// One request as the log shows it.
struct LoggedRequest {
    Str remote_ip = "-";
    Str requester = "-";  // ARN; canonical id for root; "-" for anonymous and for S3 itself
    Str operation;        // "REST.GET.OBJECT"
    Str key;
    Str method = "GET";
    Str query;  // "?acl"
    int status = 200;
    Str error_code;
    std::int64_t bytes_sent = 0;
    std::int64_t object_size = 0;
    std::int64_t total_ms = 20;
    std::int64_t turn_around_ms = 15;
    Str user_agent = "-";
    bool signed_request = true;
    bool presigned = false;
};

// Writes the line down when the bucket has logging on.
void log_request(aws::World& world, Bucket& bucket, const LoggedRequest& request,
                 sim::EffectId cause);
// What a lifecycle rule did, "S3.EXPIRE.OBJECT".
void log_lifecycle(aws::World& world, Bucket& bucket, const Str& key, const Str& operation);

// May logs be written into that bucket? Refuses InvalidTargetBucketForLogging.
Status check_log_target(const aws::World& world, const Bucket& bucket, const Value& logging);

// Handler: the lines so far become an object in the target bucket.
void on_access_log(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
