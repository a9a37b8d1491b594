// firehose:PutRecord: one record into a delivery stream.
//
// IAM: firehose:PutRecord on the stream.
// Errors, in order: ResourceNotFoundException (no stream, or not active),
//   InvalidArgumentException (more than 1,000 KiB).
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: none known.
#include "aws/errors.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/firehose/streams.h"

namespace skylens::firehose {
namespace put_record {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str data = params["Record"]["Data"].as_str();
    if (data.size() > kRecordMax) return too_large();
    SKYLENS_TRY_OK(
        accept_record(call.world, call.place, params.str("DeliveryStreamName"), data, call.effect));
    return Value::object({{"RecordId", new_record_id(call.world)}, {"Encrypted", false}});
}

}  // namespace put_record

SKYLENS_DEFINE_OP(PutRecord) = {
    .write = put_record::run, .requirements = on_stream, .trail = {.data_event = true}};

}  // namespace skylens::firehose
