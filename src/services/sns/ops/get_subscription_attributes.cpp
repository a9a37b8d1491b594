// sns:GetSubscriptionAttributes: a subscription's attributes.
//
// IAM: sns:GetSubscriptionAttributes on *.
// Errors, in order: InvalidParameter (no ARN), NotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/sns/attributes.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace get_subscription_attributes {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str arn = params.str("SubscriptionArn");
    SKYLENS_TRY(const aws::Place place, subscription_place(call.world, arn));
    const Subscription& subscription = *call.world.at(place).sns->subscriptions.find(arn);
    return Value::object(
        {{"Attributes", subscription_attributes(call.world, place, subscription)}});
}

}  // namespace get_subscription_attributes

SKYLENS_DEFINE_OP(GetSubscriptionAttributes) = {.read = get_subscription_attributes::run,
                                                .requirements = on_topic};

}  // namespace skylens::sns
