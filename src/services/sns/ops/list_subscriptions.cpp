// sns:ListSubscriptions: the subscriptions of this account and Region, 100 at a time.
//
// IAM: sns:ListSubscriptions on *.
// Errors, in order: InvalidParameter (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "aws/pagination.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace list_subscriptions {

constexpr std::size_t kPage = 100;

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const std::size_t position,
                aws::page_position("ListSubscriptions", params.str("NextToken"), "InvalidParameter",
                                   "Invalid parameter: NextToken"));
    Value list = Value::array();
    std::size_t index = 0;
    for (const Subscription& subscription : call.here().sns->subscriptions) {
        if (index++ < position || list.size() >= kPage) continue;
        list.push(shown_subscription(call.world, call.place, subscription));
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"Subscriptions", list}});
    if (next < index) result.set("NextToken", aws::page_token("ListSubscriptions", next));
    return result;
}

}  // namespace list_subscriptions

SKYLENS_DEFINE_OP(ListSubscriptions) = {.read = list_subscriptions::run};

}  // namespace skylens::sns
