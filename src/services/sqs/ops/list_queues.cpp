// sqs:ListQueues: the URLs of the queues in this account and Region.
//
// IAM: sqs:ListQueues on *.
// Errors, in order: InvalidParameterValue (MaxResults, NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace list_queues {

constexpr std::int64_t kPageMax = 1000;

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::int64_t limit = params.integer("MaxResults", kPageMax);
    if (limit < 1 || limit > kPageMax) {
        return invalid_value(limit, "MaxResults", "Must be an integer from 1 to 1000.");
    }
    SKYLENS_TRY(const std::size_t position,
                aws::page_position("ListQueues", params.str("NextToken"), "InvalidParameterValue",
                                   "Invalid or expired next token."));
    const Str prefix = params.str("QueueNamePrefix");
    std::vector<Str> names;
    for (const Queue& queue : call.here().sqs->queues) {
        if (queue.id.view().substr(0, prefix.size()) == prefix.view()) names.push_back(queue.id);
    }
    sort_stably(names);
    Value urls = Value::array();
    for (std::size_t i = position;
         i < names.size() && urls.size() < static_cast<std::size_t>(limit); ++i) {
        urls.push(queue_url(call.world, call.place, names[i]));
    }
    const std::size_t next = position + urls.size();
    Value result = Value::object();
    if (!urls.empty()) result.set("QueueUrls", urls);
    if (next < names.size() && params.has("MaxResults")) {
        result.set("NextToken", aws::page_token("ListQueues", next));
    }
    return result;
}

}  // namespace list_queues

SKYLENS_DEFINE_OP(ListQueues) = {.read = list_queues::run};

}  // namespace skylens::sqs
