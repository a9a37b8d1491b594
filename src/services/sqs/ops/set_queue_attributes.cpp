// sqs:SetQueueAttributes: changes attributes of a queue, its access policy among them.
//
// IAM: sqs:SetQueueAttributes on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue, InvalidAttributeName,
//   InvalidAttributeValue.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: takes effect at once, in AWS within 60 seconds.
#include "services/sqs/attributes.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace set_queue_attributes {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    SKYLENS_TRY(Queue* const queue, find_queue(call, params));
    SKYLENS_TRY_OK(set_attributes(*queue, params["Attributes"]));
    queue->modified = call.now;
    if (ref.place == call.place) call.changed("AWS::SQS::Queue", ref.name);
    return Value::object();
}

}  // namespace set_queue_attributes

SKYLENS_DEFINE_OP(SetQueueAttributes) = {.write = set_queue_attributes::run,
                                         .requirements = on_queue};

}  // namespace skylens::sqs
