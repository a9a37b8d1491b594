// sqs:ChangeMessageVisibility: hides a received message for longer, or shows it again (0).
//
// IAM: sqs:ChangeMessageVisibility on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue, InvalidParameterValue
//   (VisibilityTimeout), ReceiptHandleIsInvalid, AWS.SimpleQueueService.MessageNotInflight.
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: the limit of 12 hours since the first receive is not enforced.
#include "aws/errors.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace change_message_visibility {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Queue* const queue, find_queue(call, params));
    const std::int64_t hidden = params.integer("VisibilityTimeout");
    if (hidden < 0 || hidden > 43'200) {
        return invalid_value(hidden, "VisibilityTimeout",
                             "VisibilityTimeout must be an integer between 0 and 43200.");
    }
    const Str handle = params.str("ReceiptHandle");
    if (handle.view().substr(0, 4) != "AQEB") {
        return aws::error("ReceiptHandleIsInvalid", "The input receipt handle \"", handle,
                          "\" is not a valid receipt handle.");
    }
    Message* const message = find_receipt(call.world, *queue, handle);
    if (message == nullptr) {
        return aws::error(
            "InvalidParameterValue", "Value ", handle,
            " for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not "
            "available for visibility timeout change.");
    }
    if (message->visible <= call.now) {
        return aws::error("AWS.SimpleQueueService.MessageNotInflight",
                          "The message referred to isn't in flight.");
    }
    message->visible = call.now + seconds(hidden);
    return Value::object();
}

}  // namespace change_message_visibility

SKYLENS_DEFINE_OP(ChangeMessageVisibility) = {.write = change_message_visibility::run,
                                              .requirements = on_queue,
                                              .trail = {.data_event = true}};

}  // namespace skylens::sqs
