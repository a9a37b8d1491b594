// sns:Unsubscribe: removes a subscription. Removing one that is gone succeeds.
//
// IAM: sns:Unsubscribe on *.
// Errors, in order: InvalidParameter (no ARN).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: a pending subscription can be removed too.
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace unsubscribe {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("SubscriptionArn");
    const Result<aws::Place> place = subscription_place(call.world, arn);
    if (!place.ok()) {
        if (place.error().code == "NotFound") return Value::object();
        return place.error();
    }
    State& state = call.world.at(place.value()).sns;
    const Str topic = state.subscriptions.find(arn)->topic;
    state.subscriptions.erase(arn);
    Topic* const owner = state.topics.find(topic);
    if (owner != nullptr) ++owner->subscriptions_deleted;
    if (place.value() == call.place)
        call.changed("AWS::SNS::Topic", topic_arn(call.world, call.place, topic));
    return Value::object();
}

}  // namespace unsubscribe

SKYLENS_DEFINE_OP(Unsubscribe) = {.write = unsubscribe::run, .requirements = on_topic};

}  // namespace skylens::sns
