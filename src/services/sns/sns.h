// SNS's facade for other services.
#pragma once

#include <optional>
#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/service_access.h"
#include "services/sns/state.h"

namespace skylens::sns {

struct NewMessage {
    Str subject;
    Str message;
    Str message_structure;  // "json": the message has a text for each protocol
    Value attributes;       // MessageAttributes
};

// Publishes to the topic with that ARN now: a TopicPublish effect, and a delivery to each confirmed
// subscription after the usual delay. Gives the MessageId. Refuses NotFound. Asks nobody for
// permission.
Result<Str> publish(aws::World& world, std::string_view topic_arn, NewMessage message,
                    sim::EffectId cause);

// The same for an AWS service: also refuses AuthorizationError when the topic's policy does not let
// it. CloudWatch sends aws:SourceOwner and so passes the default policy; EventBridge does not.
Result<Str> publish_for(aws::World& world, const ServiceCaller& caller, std::string_view topic_arn,
                        NewMessage message, sim::EffectId cause);

// Null when there is no such topic.
const Topic* find_topic(const aws::World& world, std::string_view topic_arn);

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn);

// Handler of a pending delivery.
void on_deliver(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::sns
