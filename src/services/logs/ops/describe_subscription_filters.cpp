// logs:DescribeSubscriptionFilters: the subscription filters of a log group, by name.
//
// IAM: logs:DescribeSubscriptionFilters on the log group.
// Errors, in order: ResourceNotFoundException, InvalidParameterException (bad token).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "aws/pagination.h"
#include "base/sort.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace describe_subscription_filters {

Value shown(const LogGroup& group, const SubscriptionFilter& filter) {
    Value value = Value::object({{"filterName", filter.id},
                                 {"logGroupName", group.id},
                                 {"filterPattern", filter.pattern},
                                 {"destinationArn", filter.destination_arn}});
    if (!filter.role_arn.empty()) value.set("roleArn", filter.role_arn);
    value.set("distribution", filter.distribution).set("applyOnTransformedLogs", false);
    value.set("creationTime", filter.created.ms);
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const LogGroup* const group, find_group(call, params));
    SKYLENS_TRY(const std::size_t position,
                listing_position("DescribeSubscriptionFilters", params));
    const Str prefix = params.str("filterNamePrefix");
    std::vector<const SubscriptionFilter*> found;
    for (const SubscriptionFilter& filter : group->filters) {
        if (filter.id.view().substr(0, prefix.size()) == prefix.view()) found.push_back(&filter);
    }
    sort_stably(found, [](const SubscriptionFilter* a, const SubscriptionFilter* b) {
        return a->id < b->id;
    });
    const auto limit = static_cast<std::size_t>(params.integer("limit", 50));
    Value list = Value::array();
    for (std::size_t i = position; i < found.size() && list.size() < limit; ++i)
        list.push(shown(*group, *found[i]));
    const std::size_t next = position + list.size();
    Value result = Value::object({{"subscriptionFilters", list}});
    if (next < found.size())
        result.set("nextToken", aws::page_token("DescribeSubscriptionFilters", next));
    return result;
}

}  // namespace describe_subscription_filters

SKYLENS_DEFINE_OP(DescribeSubscriptionFilters) = {.read = describe_subscription_filters::run,
                                                  .requirements = on_group};

}  // namespace skylens::logs
