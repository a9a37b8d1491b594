// SQS's facade for other services.
#pragma once

#include <optional>
#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/sqs/state.h"

namespace skylens::sqs {

struct NewMessage {
    Str body;
    Value attributes;                 // MessageAttributes: {"name": {"DataType", "StringValue"}}
    Str sender_id;                    // account, or the id of who sent it
    std::int64_t delay_seconds = -1;  // -1: the queue's own delay
    Str dead_letter_source;           // set when the message comes from another queue
};

// Puts a message into the queue with that ARN, adds a QueueMessage effect, gives the MessageId.
// Refuses AWS.SimpleQueueService.NonExistentQueue and InvalidParameterValue (too long). Asks
// nobody for permission.
Result<Str> send(aws::World& world, std::string_view queue_arn, NewMessage message,
                 sim::EffectId cause);

// Null when there is no such queue.
const Queue* find_queue(const aws::World& world, std::string_view queue_arn);

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn);

// "ApproximateNumberOfMessages" and its kin, as of now.
struct Counts {
    std::int64_t visible = 0;
    std::int64_t in_flight = 0;
    std::int64_t delayed = 0;
};
Counts count_messages(const Queue& queue, SimTime now);

}  // namespace skylens::sqs
