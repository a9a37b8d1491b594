// sqs:TagQueue: adds or replaces tags of a queue.
//
// IAM: sqs:TagQueue on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue, InvalidParameterValue
//   (more than 50 tags).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "aws/errors.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace tag_queue {

constexpr std::size_t kTagsMax = 50;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Queue* const queue, find_queue(call, params));
    aws::TagList tags = queue->tags;
    aws::put_tags(tags, params["Tags"]);
    if (tags.size() > kTagsMax) {
        return aws::error("InvalidParameterValue", "Too many tags added for queue ", queue->id,
                          ".");
    }
    queue->tags = std::move(tags);
    return Value::object();
}

}  // namespace tag_queue

SKYLENS_DEFINE_OP(TagQueue) = {.write = tag_queue::run, .requirements = on_queue};

}  // namespace skylens::sqs
