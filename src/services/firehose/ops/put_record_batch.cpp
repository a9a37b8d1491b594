// firehose:PutRecordBatch: up to 500 records into a delivery stream.
//
// IAM: firehose:PutRecordBatch on the stream.
// Errors, in order: ResourceNotFoundException (no stream, or not active),
//   InvalidArgumentException (a record of more than 1,000 KiB, all together more than 4 MiB).
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: none known.
#include "aws/errors.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/firehose/streams.h"

namespace skylens::firehose {
namespace put_record_batch {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    constexpr std::size_t kBatchMax = 4u << 20;
    std::size_t bytes = 0;
    for (const Value& record : params.list("Records")) {
        const std::size_t size = record["Data"].as_string().size();
        if (size > kRecordMax) return too_large();
        bytes += size;
    }
    if (bytes > kBatchMax)
        return aws::error("InvalidArgumentException", "Records size exceeds 4 MB limit");
    Value answers = Value::array();
    for (const Value& record : params.list("Records")) {
        SKYLENS_TRY_OK(accept_record(call.world, call.place, params.str("DeliveryStreamName"),
                                  record["Data"].as_str(), call.effect));
        answers.push(Value::object({{"RecordId", new_record_id(call.world)}}));
    }
    return Value::object(
        {{"FailedPutCount", 0}, {"Encrypted", false}, {"RequestResponses", std::move(answers)}});
}

}  // namespace put_record_batch

SKYLENS_DEFINE_OP(PutRecordBatch) = {
    .write = put_record_batch::run, .requirements = on_stream, .trail = {.data_event = true}};

}  // namespace skylens::firehose
