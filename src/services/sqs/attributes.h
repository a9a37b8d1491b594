// Queue attributes: reading, checking, showing. Source: "SetQueueAttributes".
#pragma once

#include "aws/operation.h"
#include "services/sqs/state.h"

namespace skylens::sqs {

// Applies {"VisibilityTimeout": "45", …} to the queue, or refuses and leaves it as it was:
// InvalidAttributeName, InvalidAttributeValue, NotSimulated (FIFO queues).
Status set_attributes(Queue& queue, const Value& attributes);

// The value as GetQueueAttributes shows it; nothing for an attribute that is not set.
std::optional<Str> get_attribute(const aws::World& world, aws::Place place, const Queue& queue,
                                 std::string_view name);

// All attributes of a queue, as "All" gives them.
Value all_attributes(const aws::World& world, aws::Place place, const Queue& queue);
bool is_attribute(std::string_view name);

}  // namespace skylens::sqs
