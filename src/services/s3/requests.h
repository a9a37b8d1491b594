// Every request to a bucket, for server access logs and request metrics.
#pragma once

#include <optional>
#include <string_view>

#include "aws/gateway.h"
#include "aws/observers.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// A call through the door that reached S3, let in or refused. Called by the door's observer.
void observe(aws::World& world, const aws::CallRecord& record);

// Equal requests by a workload: what S3 would answer now is asked once, and counted and logged for
// all of them without a call each. Objects are not touched, CloudTrail (data events) does not see
// them.
struct Requests {
    aws::Request request;  // signed; what is asked for: GetObject of a key, ListObjectsV2, …
    Str name;              // for logs and metrics, when that is not the operation's ("PostObject")
    std::int64_t count = 0;
    SimTime at;                   // counted in this minute, which may be just over
    std::int64_t sent_bytes = 0;  // of each, when it is let in
    std::int64_t read_bytes = 0;  // of each; negative: the size of the object
    std::int64_t first_byte_ms = 30;
    int log_lines = 1;  // of the requests; best effort, as S3's own
    // What S3 answers to each, when it does not come to be asked.
    std::optional<Error> refused;
};

// Gives the HTTP status. Nothing is counted or logged when there is no such bucket.
int serve_requests(aws::World& world, const Requests& requests);

// The key of an object under the prefix, another one by each turn, of the first twenty; empty when
// there is none.
Str some_key(const Bucket& bucket, std::string_view prefix, std::uint64_t turn);

// Handler: the minute's counts become metrics.
void on_request_tick(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
