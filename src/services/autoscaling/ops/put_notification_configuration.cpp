// autoscaling:PutNotificationConfiguration: tells a topic of launches and terminations, beginning
//   with a test.
//
// IAM: autoscaling:PutNotificationConfiguration on the group.
// Errors, in order: ValidationError (unknown group, type, topic).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording of the refusals is inferred.
#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"
#include "services/sns/sns.h"

namespace skylens::autoscaling {
namespace put_notification_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const Str topic = params.str("TopicARN");
    Notification made{topic, {}};
    for (const char* const type : notification_types()) {
        for (const Value& given : params.list("NotificationTypes")) {
            if (given.as_string() == type) made.types.emplace_back(type);
        }
    }
    if (made.types.size() != params.list("NotificationTypes").size()) {
        return invalid("Invalid notification type specified");
    }
    if (sns::find_topic(call.world, topic) == nullptr) {
        return invalid("Failed to send test notification to topic: ", topic.view());
    }
    auto& all = group->notifications;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const Notification& one) { return one.topic_arn == topic; }),
              all.end());
    all.push_back(std::move(made));
    send_test(call.world, call.place, *group, topic, call.effect);
    return Value::object();
}

}  // namespace put_notification_configuration

SKYLENS_DEFINE_OP(PutNotificationConfiguration) = {.write = put_notification_configuration::run,
                                                   .requirements = on_group};

}  // namespace skylens::autoscaling
