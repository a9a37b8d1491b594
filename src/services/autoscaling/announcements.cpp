// What others are told: the event bus, the topics of a group, the target of a hook.
#include "base/text.h"
#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/events/events.h"
#include "services/sns/sns.h"
#include "services/sqs/sqs.h"

namespace skylens::autoscaling {
namespace {

// "2026-01-05T09:00:00.123Z", always with three digits.
std::string stamp(SimTime time) {
    std::string text = iso_time(time);
    if (text.find('.') == std::string::npos) text.insert(text.size() - 1, ".000");
    return text;
}

Value event_detail(const Activity& activity, bool success) {
    Value detail = Value::object({{"StatusCode", success ? "InProgress" : "Failed"},
                                  {"AutoScalingGroupName", activity.group},
                                  {"ActivityId", activity.id},
                                  {"Details", activity.details},
                                  {"RequestId", activity.id},
                                  {"StatusMessage", activity.message},
                                  {"EndTime", stamp(activity.end)},
                                  {"EC2InstanceId", activity.instance},
                                  {"StartTime", stamp(activity.start)},
                                  {"Cause", activity.cause}});
    if (success) detail.set("Description", activity.description);
    return detail;
}

Value head_of(const aws::World& world, aws::Place place, const Group& group, const Str& request) {
    return Value::object({{"Service", "AWS Auto Scaling"},
                          {"Time", stamp(world.now)},
                          {"RequestId", request},
                          {"AccountId", world.account(place).id},
                          {"AutoScalingGroupName", group.id},
                          {"AutoScalingGroupARN", group_arn(world, place, group)}});
}

// The lines that e-mail gets instead of JSON.
std::string email_text(const Value& message) {
    std::string text;
    for (const Value::Member& member : message.members()) {
        const std::string value = member.value.is_string() ? std::string(member.value.as_string())
                                                           : to_json(member.value);
        text += join(member.key.view(), ": ", value, "\n");
    }
    return text;
}

void publish(aws::World& world, aws::Place place, const Str& topic, const std::string& subject,
             const Value& message, sim::EffectId cause) {
    sns::NewMessage sent;
    sent.subject = subject;
    sent.message =
        to_json(Value::object({{"default", to_json(message)}, {"email", email_text(message)}}));
    sent.message_structure = "json";
    // Auto Scaling owns its way to topics of the account; a topic that is gone hears nothing.
    (void)sns::publish(world, topic, std::move(sent), cause);
    (void)place;
}

void tell_target(aws::World& world, aws::Place place, const Str& target, const std::string& subject,
                 const Value& message, sim::EffectId cause) {
    if (target.view().find(":sqs:") != std::string_view::npos) {
        sqs::NewMessage sent;
        sent.body = to_json(message);
        (void)sqs::send(world, target, std::move(sent), cause);
    } else {
        publish(world, place, target, subject, message, cause);
    }
}

Value notification(const aws::World& world, aws::Place place, const Group& group,
                   const Activity& activity, std::string_view event, bool success) {
    Value message = head_of(world, place, group, activity.id);
    message.set("Event", event);
    message.set("ActivityId", activity.id);
    message.set("Description", activity.description);
    message.set("Cause", activity.cause);
    message.set("StartTime", stamp(activity.start));
    message.set("EndTime", stamp(activity.end));
    message.set("StatusCode", success ? "InProgress" : "Failed");
    message.set("StatusMessage", activity.message);
    message.set("Progress", success ? 50 : 100);
    message.set("EC2InstanceId", activity.instance);
    message.set("Details", activity.details);
    return message;
}

}  // namespace

void announce(aws::World& world, aws::Place place, const Group& group, const Str& activity_id,
              bool launch, bool success, sim::EffectId cause) {
    const Activity* found = find_activity(world, place, activity_id);
    if (found == nullptr) return;
    const Activity activity = *found;
    const std::string what = launch ? "Launch" : "Terminate";
    events::NewEvent event;
    event.source = "aws.autoscaling";
    event.detail_type = join("EC2 Instance ", what, success ? " Successful" : " Unsuccessful");
    event.resources = {activity.group_arn};
    if (!activity.instance.empty()) {
        event.resources.push_back(
            aws::arn(world, place, "ec2", join("instance/", activity.instance.view())));
    }
    event.detail = event_detail(activity, success);
    if (launch) event.detail.set("Origin", "EC2").set("Destination", "AutoScalingGroup");
    if (!launch) event.detail.set("Origin", "AutoScalingGroup").set("Destination", "EC2");
    events::put_service_event(world, place, event, cause);
    const std::string type =
        join("autoscaling:EC2_INSTANCE_", launch ? "LAUNCH" : "TERMINATE", success ? "" : "_ERROR");
    const std::string subject =
        join("Auto Scaling: ", success ? "" : "failed ", launch ? "launch" : "termination",
             " for group \"", group.id.view(), "\"");
    for (const Notification& listener : group.notifications) {
        for (const Str& wanted : listener.types) {
            if (wanted != type) continue;
            publish(world, place, listener.topic_arn, subject,
                    notification(world, place, group, activity, type, success), cause);
        }
    }
}

void announce_hook(aws::World& world, aws::Place place, const Group& group,
                   const HookAction& action, sim::EffectId cause) {
    const Hook* hook = nullptr;
    for (const Hook& one : group.hooks) {
        if (one.name == action.hook) hook = &one;
    }
    Value detail = Value::object({{"LifecycleActionToken", action.token},
                                  {"AutoScalingGroupName", group.id},
                                  {"LifecycleHookName", action.hook},
                                  {"EC2InstanceId", action.instance},
                                  {"LifecycleTransition", transition_name(action.launching)}});
    if (hook != nullptr && !hook->metadata.empty()) {
        detail.set("NotificationMetadata", hook->metadata);
    }
    detail.set("Origin", action.launching ? "EC2" : "AutoScalingGroup");
    detail.set("Destination", action.launching ? "AutoScalingGroup" : "EC2");
    events::NewEvent event;
    event.source = "aws.autoscaling";
    event.detail_type =
        join("EC2 Instance-", action.launching ? "launch" : "terminate", " Lifecycle Action");
    event.resources = {group_arn(world, place, group)};
    event.detail = detail;
    events::put_service_event(world, place, event, cause);
    if (hook == nullptr || hook->target_arn.empty()) return;
    Value message = head_of(world, place, group, action.token);
    message.erase("AutoScalingGroupARN");
    for (const Value::Member& member : detail.members())
        message.set(member.key, member.value);
    tell_target(
        world, place, hook->target_arn,
        join("Auto Scaling:  Lifecycle action '", action.launching ? "LAUNCHING" : "TERMINATING",
             "' for instance ", action.instance.view(), " in progress."),
        message, cause);
}

void send_test(aws::World& world, aws::Place place, const Group& group, const Str& topic_arn,
               sim::EffectId cause) {
    const Str request = aws::uuid_from(world.seed, world.new_number("scaling-test-notification"));
    Value message = head_of(world, place, group, request);
    message.set("Event", "autoscaling:TEST_NOTIFICATION");
    publish(world, place, topic_arn,
            join("Auto Scaling: test notification for group \"", group.id.view(), "\""), message,
            cause);
}

void send_hook_test(aws::World& world, aws::Place place, const Group& group, const Hook& hook,
                    sim::EffectId cause) {
    const Str request = aws::uuid_from(world.seed, world.new_number("scaling-test-notification"));
    Value message = head_of(world, place, group, request);
    message.set("Event", "autoscaling:TEST_NOTIFICATION");
    tell_target(world, place, hook.target_arn,
                join("Auto Scaling: test notification for group \"", group.id.view(), "\""),
                message, cause);
}

}  // namespace skylens::autoscaling
