// Attributes of topics and subscriptions: checking, setting, showing.
#pragma once

#include "aws/operation.h"
#include "services/sns/state.h"

namespace skylens::sns {

// Refuses InvalidParameter (unknown attribute, bad value) and NotSimulated (FIFO topics …); then
// the topic is as it was.
Status set_topic_attribute(Topic& topic, std::string_view name, std::string_view value);
Value topic_attributes(const aws::World& world, aws::Place place, const Topic& topic);

Status set_subscription_attribute(Subscription& subscription, std::string_view name,
                                  std::string_view value);
Value subscription_attributes(const aws::World& world, aws::Place place,
                              const Subscription& subscription);

}  // namespace skylens::sns
