// What the operations of SNS share.
#pragma once

#include "aws/errors.h"
#include "aws/operation.h"
#include "services/sns/state.h"

namespace skylens::sns {

Str topic_arn(const aws::World& world, aws::Place place, std::string_view name);

// "no-reply@sns.amazonaws.com", with the topic's display name before it.
Str sender_of(const aws::World& world, aws::Place place, std::string_view topic);

// InvalidParameter, "Invalid parameter: WHAT".
template <class... Parts>
Failure invalid(const Parts&... parts) {
    return aws::error("InvalidParameter", "Invalid parameter: ", parts...);
}

// Where a topic lives and its name. Refuses InvalidParameter (no ARN) and NotFound.
struct TopicRef {
    aws::Place place;
    Str name;
};
Result<TopicRef> topic_ref(const aws::World& world, std::string_view arn);

// Where a subscription lives. Refuses InvalidParameter (no ARN) and NotFound.
Result<aws::Place> subscription_place(const aws::World& world, std::string_view arn);

// sns:OPERATION on the topic; for operations on a subscription, on *.
void on_topic(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// {"SubscriptionArn", "Owner", "Protocol", "Endpoint", "TopicArn"}.
Value shown_subscription(const aws::World& world, aws::Place place,
                         const Subscription& subscription);

// Counts one in namespace AWS/SNS for a topic ("Monitoring Amazon SNS topics using CloudWatch").
void count(aws::World& world, aws::Place place, const char* metric, const Str& topic,
           sim::EffectId cause);

// The policy that a new topic has: its owner's account may do everything.
Str default_policy(const aws::World& world, aws::Place place, std::string_view name);

}  // namespace skylens::sns
