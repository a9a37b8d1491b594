// Deliveries from a rule to its targets.
#pragma once

#include "aws/world.h"
#include "base/result.h"
#include "services/events/state.h"

namespace skylens::events {

struct Delivery {
    Str bus;
    Str rule;
    Value target;  // its settings when the rule matched
    Value event;
    bool forwarded = false;  // the event came from another bus

    [[nodiscard]] Value to_value() const;
    static Delivery from_value(const Value& value);
};

// Lets the delivery happen after the usual delay.
void schedule_delivery(aws::World& world, aws::Place place, const Delivery& delivery,
                       sim::EffectId cause);

// The target types that are simulated: SNS topics, SQS queues, Lambda functions, log groups, event
// buses. Refuses NotSimulated for the others of AWS, ValidationException for what is none.
Status check_target_arn(std::string_view arn);

}  // namespace skylens::events
