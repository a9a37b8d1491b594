// firehose:DeleteDeliveryStream: deletes a delivery stream; what is in its buffer is lost.
//
// IAM: firehose:DeleteDeliveryStream on the stream.
// Errors, in order: ResourceNotFoundException, ResourceInUseException (still being created).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "aws/errors.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/firehose/streams.h"

namespace skylens::firehose {
namespace delete_delivery_stream {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(DeliveryStream * stream, find_stream(call.here().firehose, call, params));
    if (stream->state == StreamState::Creating) {
        return aws::error("ResourceInUseException", "Firehose ", stream->id.view(),
                          " under accountId ", call.account_id().view(),
                          " is not in the ACTIVE state");
    }
    if (stream->state == StreamState::Active) {
        stream->state = StreamState::Deleting;
        stream->records.clear();
        ++stream->generation;
        const Duration wait = call.world.delay_of(aws::Delay::DeliveryStreamPending,
                                                  call.world.new_number("firehose-delay"));
        call.world.schedule(aws::EventKind::FirehoseState, call.place, call.now + wait, stream->id,
                            call.effect);
    }
    return Value::object();
}

}  // namespace delete_delivery_stream

SKYLENS_DEFINE_OP(DeleteDeliveryStream) = {.write = delete_delivery_stream::run,
                                           .requirements = on_stream};

}  // namespace skylens::firehose
