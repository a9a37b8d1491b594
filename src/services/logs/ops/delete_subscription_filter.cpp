// logs:DeleteSubscriptionFilter: removes a subscription filter from a log group.
//
// IAM: logs:DeleteSubscriptionFilter on the log group.
// Errors, in order: ResourceNotFoundException (group, filter).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: events that were not delivered yet stay where they are.
#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace delete_subscription_filter {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(LogGroup* const group, find_group(call, params));
    if (!group->filters.erase(params.str("filterName"))) {
        return aws::error("ResourceNotFoundException",
                          "The specified subscription filter does not exist.");
    }
    return Value::object();
}

}  // namespace delete_subscription_filter

SKYLENS_DEFINE_OP(DeleteSubscriptionFilter) = {.write = delete_subscription_filter::run,
                                               .requirements = on_group};

}  // namespace skylens::logs
