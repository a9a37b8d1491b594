// sns:ListTopics: the topics of this account and Region, 100 at a time.
//
// IAM: sns:ListTopics on *.
// Errors, in order: InvalidParameter (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace list_topics {

constexpr std::size_t kPage = 100;

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const std::size_t position,
                aws::page_position("ListTopics", params.str("NextToken"), "InvalidParameter",
                                   "Invalid parameter: NextToken"));
    std::vector<Str> names;
    for (const Topic& topic : call.here().sns->topics)
        names.push_back(topic.id);
    sort_stably(names);
    Value list = Value::array();
    for (std::size_t i = position; i < names.size() && list.size() < kPage; ++i) {
        list.push(Value::object({{"TopicArn", topic_arn(call.world, call.place, names[i])}}));
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"Topics", list}});
    if (next < names.size()) result.set("NextToken", aws::page_token("ListTopics", next));
    return result;
}

}  // namespace list_topics

SKYLENS_DEFINE_OP(ListTopics) = {.read = list_topics::run};

}  // namespace skylens::sns
