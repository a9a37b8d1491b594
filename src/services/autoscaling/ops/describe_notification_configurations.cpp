// autoscaling:DescribeNotificationConfigurations: which topics hear of which events, a row each.
//
// IAM: autoscaling:DescribeNotificationConfigurations on *.
// Errors, in order: InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_notification_configurations {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    Value all = Value::array();
    for (const Group& group : call.here().autoscaling->groups) {
        bool named = params.list("AutoScalingGroupNames").empty();
        for (const Value& name : params.list("AutoScalingGroupNames")) {
            named = named || group.id == name.as_string();
        }
        for (const Notification& one : named ? group.notifications : std::vector<Notification>()) {
            for (const Str& type : one.types) {
                all.push(Value::object({{"AutoScalingGroupName", group.id},
                                        {"TopicARN", one.topic_arn},
                                        {"NotificationType", type}}));
            }
        }
    }
    SKYLENS_TRY(const Page page, page_of(call, params, all.size(), 50, 100));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        list.push(all.at(i));
    Value result = Value::object({{"NotificationConfigurations", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_notification_configurations

SKYLENS_DEFINE_OP(DescribeNotificationConfigurations) = {
    .read = describe_notification_configurations::run};

}  // namespace skylens::autoscaling
