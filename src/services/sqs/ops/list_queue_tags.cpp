// sqs:ListQueueTags: the tags of a queue.
//
// IAM: sqs:ListQueueTags on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace list_queue_tags {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Queue* const queue, find_queue(call, params));
    if (queue->tags.empty()) return Value::object();
    return Value::object({{"Tags", aws::tag_map(queue->tags)}});
}

}  // namespace list_queue_tags

SKYLENS_DEFINE_OP(ListQueueTags) = {.read = list_queue_tags::run, .requirements = on_queue};

}  // namespace skylens::sqs
