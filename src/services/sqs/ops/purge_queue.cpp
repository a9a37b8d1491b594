// sqs:PurgeQueue: deletes all messages of a queue, at most once a minute.
//
// IAM: sqs:PurgeQueue on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue,
//   AWS.SimpleQueueService.PurgeQueueInProgress.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: takes effect at once, in AWS within 60 seconds.
#include "aws/errors.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace purge_queue {

constexpr Duration kPause = seconds(60);  // "PurgeQueue"

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Queue* const queue, find_queue(call, params));
    if (queue->purged.ms != 0 && call.now < queue->purged + kPause) {
        return aws::error("AWS.SimpleQueueService.PurgeQueueInProgress",
                          "Only one PurgeQueue operation on ", queue->id,
                          " is allowed every 60 seconds.");
    }
    queue->purged = call.now;
    queue->messages.clear();
    return Value::object();
}

}  // namespace purge_queue

SKYLENS_DEFINE_OP(PurgeQueue) = {.write = purge_queue::run, .requirements = on_queue};

}  // namespace skylens::sqs
