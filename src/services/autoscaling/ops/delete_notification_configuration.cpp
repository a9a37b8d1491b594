// autoscaling:DeleteNotificationConfiguration: a topic hears no more of a group.
//
// IAM: autoscaling:DeleteNotificationConfiguration on the group.
// Errors, in order: ValidationError (unknown group, a topic that hears nothing of it).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an unknown topic is inferred.
#include <algorithm>

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace delete_notification_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const std::string_view topic = params["TopicARN"].as_string();
    auto& all = group->notifications;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Notification& one) { return one.topic_arn == topic; });
    if (found == all.end()) {
        return invalid("Notification Topic '", topic, "' doesn't exist for AutoScalingGroup ",
                       group->id.view());
    }
    all.erase(found);
    return Value::object();
}

}  // namespace delete_notification_configuration

SKYLENS_DEFINE_OP(DeleteNotificationConfiguration) = {
    .write = delete_notification_configuration::run, .requirements = on_group};

}  // namespace skylens::autoscaling
