// logs:DescribeDestinations: the destinations of this account and Region, by name.
//
// IAM: logs:DescribeDestinations on *.
// Errors, in order: InvalidParameterException (bad token).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "aws/pagination.h"
#include "base/sort.h"
#include "services/logs/lookup.h"
#include "services/logs/subscriptions.h"

namespace skylens::logs {
namespace describe_destinations {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const std::size_t position, listing_position("DescribeDestinations", params));
    const Str prefix = params.str("DestinationNamePrefix");
    std::vector<const Destination*> found;
    for (const Destination& destination : call.here().logs->destinations) {
        if (destination.id.view().substr(0, prefix.size()) == prefix.view())
            found.push_back(&destination);
    }
    sort_stably(found, [](const Destination* a, const Destination* b) { return a->id < b->id; });
    const auto limit = static_cast<std::size_t>(params.integer("limit", 50));
    Value list = Value::array();
    for (std::size_t i = position; i < found.size() && list.size() < limit; ++i)
        list.push(shown_destination(call.world, call.place, *found[i]));
    const std::size_t next = position + list.size();
    Value result = Value::object({{"destinations", list}});
    if (next < found.size()) result.set("nextToken", aws::page_token("DescribeDestinations", next));
    return result;
}

}  // namespace describe_destinations

SKYLENS_DEFINE_OP(DescribeDestinations) = {.read = describe_destinations::run};

}  // namespace skylens::logs
