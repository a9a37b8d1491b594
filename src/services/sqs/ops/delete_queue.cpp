// sqs:DeleteQueue: removes the queue and all its messages.
//
// IAM: sqs:DeleteQueue on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: takes effect at once, in AWS within 60 seconds.
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace delete_queue {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    State& state = call.world.at(ref.place).sqs;
    if (!state.queues.erase(ref.name)) return no_such_queue();
    state.deleted[ref.name] = call.now;
    if (ref.place == call.place) call.changed("AWS::SQS::Queue", ref.name);
    return Value::object();
}

}  // namespace delete_queue

SKYLENS_DEFINE_OP(DeleteQueue) = {.write = delete_queue::run, .requirements = on_queue};

}  // namespace skylens::sqs
