// sns:ListSubscriptionsByTopic: the subscriptions of one topic, 100 at a time.
//
// IAM: sns:ListSubscriptionsByTopic on the topic.
// Errors, in order: InvalidParameter (no ARN), NotFound, InvalidParameter (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "aws/pagination.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace list_subscriptions_by_topic {

constexpr std::size_t kPage = 100;

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TopicRef ref, topic_ref(call.world, params.str("TopicArn")));
    SKYLENS_TRY(const std::size_t position,
                aws::page_position("ListSubscriptionsByTopic", params.str("NextToken"),
                                   "InvalidParameter", "Invalid parameter: NextToken"));
    Value list = Value::array();
    std::size_t index = 0;
    for (const Subscription& subscription : call.world.at(ref.place).sns->subscriptions) {
        if (subscription.topic != ref.name) continue;
        if (index++ < position || list.size() >= kPage) continue;
        list.push(shown_subscription(call.world, ref.place, subscription));
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"Subscriptions", list}});
    if (next < index) result.set("NextToken", aws::page_token("ListSubscriptionsByTopic", next));
    return result;
}

}  // namespace list_subscriptions_by_topic

SKYLENS_DEFINE_OP(ListSubscriptionsByTopic) = {.read = list_subscriptions_by_topic::run,
                                               .requirements = on_topic};

}  // namespace skylens::sns
