// sns:ConfirmSubscription: the owner of an e-mail address agrees, with the token of the mail.
//
// IAM: sns:ConfirmSubscription on the topic.
// Errors, in order: InvalidParameter (no ARN), NotFound (topic), InvalidParameter (token).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: tokens do not expire after three days.
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace confirm_subscription {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TopicRef ref, topic_ref(call.world, params.str("TopicArn")));
    const Str token = params.str("Token");
    for (Subscription& subscription : call.world.at(ref.place).sns->subscriptions) {
        if (subscription.topic != ref.name || subscription.token.empty()) continue;
        if (subscription.token != token) continue;
        subscription.confirmed = true;
        if (ref.place == call.place) call.changed("AWS::SNS::Topic", params.str("TopicArn"));
        return Value::object({{"SubscriptionArn", subscription.id}});
    }
    return invalid("Token");
}

}  // namespace confirm_subscription

SKYLENS_DEFINE_OP(ConfirmSubscription) = {.write = confirm_subscription::run,
                                          .requirements = on_topic};

}  // namespace skylens::sns
