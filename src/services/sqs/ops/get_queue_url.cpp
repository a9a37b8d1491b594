// sqs:GetQueueUrl: the URL of a queue by its name.
//
// IAM: sqs:GetQueueUrl on the queue.
// Errors, in order: AWS.SimpleQueueService.NonExistentQueue.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace get_queue_url {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    aws::Place place = call.place;
    if (params.has("QueueOwnerAWSAccountId")) {
        const int account = call.world.find_account(params.str("QueueOwnerAWSAccountId"));
        if (account < 0) return no_such_queue();
        place.account = static_cast<std::uint16_t>(account);
    }
    const Str name = params.str("QueueName");
    if (!call.world.at(place).sqs->queues.contains(name)) return no_such_queue();
    return Value::object({{"QueueUrl", queue_url(call.world, place, name)}});
}

}  // namespace get_queue_url

SKYLENS_DEFINE_OP(GetQueueUrl) = {.read = get_queue_url::run, .requirements = on_queue};

}  // namespace skylens::sqs
