// sqs:SendMessage: puts a message into a queue.
//
// IAM: sqs:SendMessage on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue, InvalidParameterValue
//   (DelaySeconds, size), MissingParameter (empty body), InvalidMessageContents.
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: message system attributes are ignored.
#include "aws/errors.h"
#include "base/md5.h"
#include "services/sqs/lookup.h"
#include "services/sqs/sqs.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace send_message {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    const std::int64_t delay = params.integer("DelaySeconds", -1);
    if (params.has("DelaySeconds") && (delay < 0 || delay > 900)) {
        return invalid_value(delay, "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.");
    }
    if (params.has("MessageGroupId") || params.has("MessageDeduplicationId")) {
        return aws::not_simulated("MessageGroupId and MessageDeduplicationId");
    }
    NewMessage message;
    message.body = params.str("MessageBody");
    message.attributes = params["MessageAttributes"];
    message.sender_id = call.principal.principal_id;
    message.delay_seconds = delay;
    const Str body = message.body;
    SKYLENS_TRY(const Str id, send(call.world, queue_arn(call.world, ref.place, ref.name),
                                   std::move(message), call.effect));
    Value result = Value::object({{"MD5OfMessageBody", md5_hex(body)}, {"MessageId", id}});
    const Str digest = attributes_md5(params["MessageAttributes"]);
    if (!digest.empty()) result.set("MD5OfMessageAttributes", digest);
    return result;
}

}  // namespace send_message

SKYLENS_DEFINE_OP(SendMessage) = {
    .write = send_message::run, .requirements = on_queue, .trail = {.data_event = true}};

}  // namespace skylens::sqs
