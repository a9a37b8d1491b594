// How CloudTrail shows calls to S3.
// Source: Amazon S3 User Guide, "Amazon S3 CloudTrail events".
#pragma once

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

Value trail_request(const aws::World& world, const aws::TrailCall& call);
Value trail_additional(const aws::World& world, const aws::TrailCall& call);
Value trail_object_response(const Value& params, const Value& result);
Value trail_no_response(const Value& params, const Value& result);
Value trail_resources(const aws::World& world, aws::Place place, const Value& params,
                      const Value& result);

// A call on a bucket: a management event. `event_name` only where it differs from the operation's.
constexpr aws::TrailShape bucket_trail(const char* event_name = nullptr) {
    return {.event_name = event_name,
            .resources = trail_resources,
            .request_in = trail_request,
            .additional = trail_additional};
}

// A call that reads objects: a data event. Its answer is not kept, so bytesTransferredOut is 0.
constexpr aws::TrailShape object_read_trail(const char* event_name = nullptr) {
    return {.event_name = event_name,
            .data_event = true,
            .resources = trail_resources,
            .request_in = trail_request,
            .additional = trail_additional};
}

// A call that writes objects: a data event.
constexpr aws::TrailShape object_write_trail() {
    return {.data_event = true,
            .response = trail_object_response,
            .resources = trail_resources,
            .request_in = trail_request,
            .additional = trail_additional};
}

}  // namespace skylens::s3
