// Subscription filter policies: the matching language of EventBridge patterns, over the attributes
// or the body of a message. Source: Amazon SNS Developer Guide, "Amazon SNS subscription filter
// policies".
#pragma once

#include <string_view>

#include "base/result.h"
#include "services/sns/sns.h"

namespace skylens::sns {

// Refuses InvalidParameter with SNS's message.
Status check_filter_policy(std::string_view policy);

// True when the subscription takes the message; without a filter policy it takes all.
bool passes_filter(const Subscription& subscription, const NewMessage& message);

}  // namespace skylens::sns
