// sqs:UntagQueue: removes tags of a queue; keys it does not have are ignored.
//
// IAM: sqs:UntagQueue on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace untag_queue {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Queue* const queue, find_queue(call, params));
    aws::remove_tags(queue->tags, params["TagKeys"]);
    return Value::object();
}

}  // namespace untag_queue

SKYLENS_DEFINE_OP(UntagQueue) = {.write = untag_queue::run, .requirements = on_queue};

}  // namespace skylens::sqs
