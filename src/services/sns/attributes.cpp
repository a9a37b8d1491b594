#include "services/sns/attributes.h"

#include <algorithm>

#include "aws/arn.h"
#include "aws/errors.h"
#include "services/service_access.h"
#include "services/sns/filter_policy.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace {

constexpr const char kDeliveryPolicy[] =
    R"({"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,)"
    R"("numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,)"
    R"("backoffFunction":"linear"},"disableSubscriptionOverrides":false,)"
    R"("defaultRequestPolicy":{"headerContentType":"text/plain; charset=UTF-8"}}})";

// Attributes of a topic that are kept and shown, and nothing more.
struct TextRow {
    const char* name;
    Str Topic::*field;
};
const TextRow kTopicTexts[] = {
    {"DeliveryPolicy", &Topic::delivery_policy},
    {"KmsMasterKeyId", &Topic::kms_master_key_id},
    {"SignatureVersion", &Topic::signature_version},
    {"TracingConfig", &Topic::tracing_config},
};

struct SubscriptionRow {
    const char* name;
    Str Subscription::*field;
};
const SubscriptionRow kSubscriptionTexts[] = {
    {"RedrivePolicy", &Subscription::redrive_policy},
    {"SubscriptionRoleArn", &Subscription::subscription_role_arn},
    {"DeliveryPolicy", &Subscription::delivery_policy},
};

Str number(std::int64_t value) { return Str(std::to_string(value)); }
Value truth(bool value) { return value ? Value("true") : Value("false"); }

Status check_redrive(std::string_view value) {
    if (value.empty()) return Ok{};
    const Result<Value> policy = parse_json(value);
    const bool good = policy.ok() && policy.value()["deadLetterTargetArn"].is_string();
    if (!good) return invalid("RedrivePolicy: failed to parse JSON.");
    if (!aws::parse_arn(policy.value()["deadLetterTargetArn"].as_string()).has_value()) {
        return invalid("RedrivePolicy: deadLetterTargetArn is an invalid arn");
    }
    return Ok{};
}

}  // namespace

Status set_topic_attribute(Topic& topic, std::string_view name, std::string_view value) {
    if (name == "DisplayName") {
        if (value.size() > 100) return invalid("DisplayName");
        topic.display_name = value;
        return Ok{};
    }
    if (name == "Policy") {
        if (!check_resource_policy(value).ok()) {
            return invalid("Policy Error: null");
        }
        topic.policy = value;
        return Ok{};
    }
    for (const TextRow& row : kTopicTexts) {
        if (name != row.name) continue;
        topic.*row.field = value;
        return Ok{};
    }
    const bool fifo = name == "FifoTopic" || name == "ContentBasedDeduplication" ||
                      name == "FifoThroughputScope" || name == "ArchivePolicy";
    if (fifo && value == "false") return Ok{};
    if (fifo) return aws::not_simulated("A FIFO topic (", name, ")");
    const std::string_view feedback[] = {"FeedbackRoleArn", "FeedbackSampleRate"};
    for (const std::string_view end : feedback) {
        const bool ends = name.size() > end.size() && name.substr(name.size() - end.size()) == end;
        if (ends) return aws::not_simulated("Delivery status logging (", name, ")");
    }
    return invalid("AttributeName");
}

Value topic_attributes(const aws::World& world, aws::Place place, const Topic& topic) {
    std::int64_t confirmed = 0;
    std::int64_t pending = 0;
    for (const Subscription& subscription : world.at(place).sns->subscriptions) {
        if (subscription.topic != topic.id) continue;
        ++(subscription.confirmed ? confirmed : pending);
    }
    Value shown = Value::object({{"Policy", topic.policy},
                                 {"Owner", world.account(place).id},
                                 {"SubscriptionsPending", number(pending)},
                                 {"TopicArn", topic_arn(world, place, topic.id)},
                                 {"EffectiveDeliveryPolicy", kDeliveryPolicy},
                                 {"SubscriptionsConfirmed", number(confirmed)},
                                 {"DisplayName", topic.display_name},
                                 {"SubscriptionsDeleted", number(topic.subscriptions_deleted)}});
    for (const TextRow& row : kTopicTexts) {
        if (!(topic.*row.field).empty())
            shown.set(Str(std::string_view(row.name)), topic.*row.field);
    }
    return shown;
}

Status set_subscription_attribute(Subscription& subscription, std::string_view name,
                                  std::string_view value) {
    if (name == "RawMessageDelivery") {
        if (value != "true" && value != "false") {
            return invalid("RawMessageDelivery: Invalid value [", value,
                           "]. Must be true or false.");
        }
        if (value == "true" && subscription.protocol != "sqs") {
            return invalid("RawMessageDelivery");
        }
        subscription.raw_message_delivery = value == "true";
        return Ok{};
    }
    if (name == "FilterPolicy") {
        if (!value.empty() && value != "{}") SKYLENS_TRY_OK(check_filter_policy(value));
        subscription.filter_policy = value == "{}" ? std::string_view() : value;
        return Ok{};
    }
    if (name == "FilterPolicyScope") {
        if (value != "MessageAttributes" && value != "MessageBody") {
            return invalid("FilterPolicyScope: Invalid value [", value,
                           "]. Please use either MessageBody or MessageAttributes");
        }
        subscription.filter_policy_scope = value;
        return Ok{};
    }
    if (name == "RedrivePolicy") SKYLENS_TRY_OK(check_redrive(value));
    for (const SubscriptionRow& row : kSubscriptionTexts) {
        if (name != row.name) continue;
        subscription.*row.field = value;
        return Ok{};
    }
    return invalid("AttributeName");
}

Value subscription_attributes(const aws::World& world, aws::Place place,
                              const Subscription& subscription) {
    Value shown =
        Value::object({{"Owner", subscription.owner},
                       {"RawMessageDelivery", truth(subscription.raw_message_delivery)},
                       {"TopicArn", topic_arn(world, place, subscription.topic)},
                       {"Endpoint", subscription.endpoint},
                       {"Protocol", subscription.protocol},
                       {"PendingConfirmation", truth(!subscription.confirmed)},
                       {"ConfirmationWasAuthenticated",
                        truth(subscription.protocol == "sqs" || subscription.protocol == "lambda")},
                       {"SubscriptionArn", subscription.id}});
    if (!subscription.filter_policy.empty()) {
        shown.set("FilterPolicy", subscription.filter_policy);
        const bool body = subscription.filter_policy_scope == "MessageBody";
        shown.set("FilterPolicyScope", body ? Value("MessageBody") : Value("MessageAttributes"));
    }
    for (const SubscriptionRow& row : kSubscriptionTexts) {
        const Str& text = subscription.*row.field;
        if (!text.empty()) shown.set(Str(std::string_view(row.name)), text);
    }
    return shown;
}

}  // namespace skylens::sns
