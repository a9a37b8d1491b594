// Every request to a bucket, for server access logs and request metrics.
#pragma once

#include "aws/observers.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// A call through the door that reached S3, let in or refused. Called by the door's observer.
void observe(aws::World& world, const aws::CallRecord& record);

// A mix of requests by a workload, all within the present minute: feeds request metrics and access
// logs without one call each. Objects are not touched, CloudTrail (data events) does not see it.
struct RequestMix {
    Str bucket;
    Str key_prefix;  // matched against the filters; shown in log lines as PREFIX + "object"
    std::int64_t gets = 0;
    std::int64_t puts = 0;
    std::int64_t deletes = 0;
    std::int64_t heads = 0;
    std::int64_t posts = 0;
    std::int64_t lists = 0;
    std::int64_t errors_4xx = 0;  // of these requests; at most their sum
    std::int64_t errors_5xx = 0;
    std::int64_t bytes_downloaded = 0;
    std::int64_t bytes_uploaded = 0;
    std::int64_t first_byte_ms = 30;  // mean over the mix
    std::int64_t total_ms = 45;
    Str requester;  // ARN; empty: anonymous
    Str source_ip = "203.0.113.24";
    Str user_agent = "-";
    sim::EffectId cause = 0;
};

// Serves the mix. Nothing happens when there is no such bucket, or when it neither logs nor
// measures. The access log gets one line for each kind of request and outcome (best effort).
void serve_requests(aws::World& world, const RequestMix& mix);

// Handler: the minute's counts become metrics.
void on_request_tick(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
