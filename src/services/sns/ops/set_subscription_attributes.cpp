// sns:SetSubscriptionAttributes: changes one attribute of a subscription.
//
// IAM: sns:SetSubscriptionAttributes on *.
// Errors, in order: InvalidParameter (no ARN), NotFound, InvalidParameter (attribute, value).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: a filter policy works at once, in AWS within 15 minutes.
#include "services/sns/attributes.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace set_subscription_attributes {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("SubscriptionArn");
    SKYLENS_TRY(const aws::Place place, subscription_place(call.world, arn));
    Subscription& subscription = *call.world.at(place).sns->subscriptions.find(arn);
    SKYLENS_TRY_OK(set_subscription_attribute(subscription, params.str("AttributeName"),
                                              params.str("AttributeValue")));
    return Value::object();
}

}  // namespace set_subscription_attributes

SKYLENS_DEFINE_OP(SetSubscriptionAttributes) = {.write = set_subscription_attributes::run,
                                                .requirements = on_topic};

}  // namespace skylens::sns
