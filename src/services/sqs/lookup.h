// What the operations of SQS share.
#pragma once

#include "aws/operation.h"
#include "services/sqs/state.h"

namespace skylens::sqs {

Failure no_such_queue();
Str queue_url(const aws::World& world, aws::Place place, std::string_view name);
Str queue_arn(const aws::World& world, aws::Place place, std::string_view name);

// Where the queue of a QueueUrl lives and its name; queues of other accounts may be named.
struct QueueRef {
    aws::Place place;
    Str name;
};
// Refuses InvalidAddress (no URL of a queue) and AWS.SimpleQueueService.NonExistentQueue.
Result<QueueRef> queue_ref(const aws::World& world, aws::Place place, const aws::Params& params);
Result<const Queue*> find_queue(const aws::ReadCall& call, const aws::Params& params);
Result<Queue*> find_queue(aws::WriteCall& call, const aws::Params& params);

// sqs:OPERATION on the queue of QueueUrl or QueueName.
void on_queue(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// Messages past the retention period are gone.
bool is_expired(const Queue& queue, const Message& message, SimTime now);
void drop_expired(Queue& queue, SimTime now);

// Refuses a body that is empty, too long or holds characters outside XML 1.0.
Status check_size(const Queue& queue, const Str& body, const Value& attributes);

// The digest that AWS computes over message attributes; empty when there are none.
Str attributes_md5(const Value& attributes);

// The receipt handle that stands for a receipt of a message, and back. 0 when it is no handle.
Str receipt_handle(const aws::World& world, const Message& message, std::uint64_t receipt);
Message* find_receipt(const aws::World& world, Queue& queue, std::string_view handle);

// Counts in namespace AWS/SQS ("Available CloudWatch metrics for Amazon SQS").
void count(aws::World& world, aws::Place place, const char* metric, const Str& queue, double value,
           sim::EffectId cause);

// InvalidParameterValue: "Value N for parameter NAME is invalid. Reason: …".
Failure invalid_value(std::int64_t value, const char* parameter, const char* reason);

}  // namespace skylens::sqs
