// sqs:DeleteMessage: deletes a message that was received. Deleting it again succeeds.
//
// IAM: sqs:DeleteMessage on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue,
// ReceiptHandleIsInvalid. CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: none.
#include "aws/errors.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace delete_message {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    SKYLENS_TRY(Queue* const queue, find_queue(call, params));
    const Str handle = params.str("ReceiptHandle");
    if (handle.view().substr(0, 4) != "AQEB") {
        return aws::error("ReceiptHandleIsInvalid", "The input receipt handle \"", handle,
                          "\" is not a valid receipt handle.");
    }
    const Message* const message = find_receipt(call.world, *queue, handle);
    if (message != nullptr) {
        queue->messages.erase(queue->messages.begin() + (message - queue->messages.data()));
        count(call.world, ref.place, "NumberOfMessagesDeleted", ref.name, 1, call.effect);
    }
    return Value::object();
}

}  // namespace delete_message

SKYLENS_DEFINE_OP(DeleteMessage) = {
    .write = delete_message::run, .requirements = on_queue, .trail = {.data_event = true}};

}  // namespace skylens::sqs
