// What Firehose's operations share.
#pragma once

#include "aws/operation.h"
#include "base/result.h"
#include "services/firehose/state.h"

namespace skylens::firehose {

inline constexpr std::size_t kRecordMax = 1000 * 1024;  // "PutRecord": before base64

// "CREATING", "ACTIVE", "DELETING".
std::string_view stream_state_name(StreamState state);

// ResourceNotFoundException, in Firehose's words.
Failure no_such_stream(const aws::CallInfo& info, const aws::World& world, std::string_view name);
inline Failure no_such_stream(const aws::ReadCall& call, std::string_view name) {
    return no_such_stream(call, call.world, name);
}
// The stream that DeliveryStreamName names.
Result<DeliveryStream*> find_stream(State& state, const aws::WriteCall& call,
                                    const aws::Params& params);
Failure too_large();
Str new_record_id(aws::World& world);

// firehose:OPERATION on the stream; and iam:PassRole on the role that a new one gets.
void on_stream(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

}  // namespace skylens::firehose
