// What a subscription gets: an e-mail, a queue message or an invocation.
#include "aws/arn.h"
#include "services/lambda/lambda.h"
#include "services/sns/lookup.h"
#include "services/sns/sns.h"
#include "services/sns/state.h"
#include "services/sqs/sqs.h"

namespace skylens::sns {
namespace {

struct Delivery {
    aws::World& world;
    aws::Place place;
    const Subscription& subscription;
    Str topic_arn;
    const Value& data;
    sim::EffectId cause;

    [[nodiscard]] Str text(std::string_view name) const { return data[name].as_str(); }
};

Str timestamp(const Delivery& delivery) {
    std::string text = iso_time(SimTime{delivery.data["published"].as_int()});
    // Always three digits of a second.
    if (text.find('.') == std::string::npos) text.insert(text.size() - 1, ".000");
    return Str(text);
}

Str unsubscribe_url(const Delivery& delivery) {
    return Str(
        join("https://sns.", aws::region_name(delivery.place.region),
             ".amazonaws.com/?Action=Unsubscribe&SubscriptionArn=", delivery.subscription.id));
}

Value attributes_of(const Delivery& delivery) {
    Value shown = Value::object();
    for (const Value::Member& attribute : delivery.data["attributes"].members()) {
        const Value& value = attribute.value;
        const bool binary = value.contains("BinaryValue");
        shown.set(attribute.key,
                  Value::object({{"Type", value["DataType"]},
                                 {"Value", value[binary ? "BinaryValue" : "StringValue"]}}));
    }
    return shown;
}

// The JSON document that queues, functions and email-json get.
Value envelope(const Delivery& delivery, bool for_lambda) {
    Value value = Value::object({{"Type", "Notification"},
                                 {"MessageId", delivery.text("messageId")},
                                 {"TopicArn", delivery.topic_arn}});
    if (!delivery.text("subject").empty()) {
        value.set("Subject", delivery.text("subject"));
    } else if (for_lambda) {
        value.set("Subject", Value());
    }
    value.set("Message", delivery.text("message")).set("Timestamp", timestamp(delivery));
    value.set("SignatureVersion", "1").set("Signature", "EXAMPLE");
    value.set(for_lambda ? Str("SigningCertUrl") : Str("SigningCertURL"),
              join("https://sns.", aws::region_name(delivery.place.region),
                   ".amazonaws.com/SimpleNotificationService-EXAMPLE.pem"));
    value.set(for_lambda ? Str("UnsubscribeUrl") : Str("UnsubscribeURL"),
              unsubscribe_url(delivery));
    const Value attributes = attributes_of(delivery);
    if (!attributes.empty() || for_lambda) value.set("MessageAttributes", attributes);
    return value;
}

ServiceCaller as_sns(const Delivery& delivery) {
    return {"sns.amazonaws.com", delivery.topic_arn, delivery.world.account(delivery.place).id, {}};
}

void note_failure(const Delivery& delivery, const Error& error) {
    delivery.world.add_effect(aws::EffectKind::TargetFailed, delivery.place,
                              delivery.subscription.endpoint, delivery.cause,
                              Value::object({{"subscription", delivery.subscription.id},
                                             {"code", error.code},
                                             {"message", error.message}}));
}

void deliver_email(const Delivery& delivery, bool json) {
    Email mail;
    mail.time = delivery.world.now;
    mail.to = delivery.subscription.endpoint;
    mail.from = sender_of(delivery.world, delivery.place, delivery.subscription.topic);
    mail.topic_arn = delivery.topic_arn;
    mail.subject = delivery.text("subject");
    if (mail.subject.empty()) mail.subject = "AWS Notification Message";
    if (json) {
        mail.body = to_pretty_json(envelope(delivery, false), 2);
    } else {
        mail.body = join(delivery.text("message"),
                         "\n\n--\nIf you wish to stop receiving notifications from this topic, "
                         "please click or visit "
                         "the link below to unsubscribe:\n",
                         unsubscribe_url(delivery), "\n");
    }
    mail.effect =
        delivery.world.add_effect(aws::EffectKind::Email, delivery.place, mail.to, delivery.cause,
                                  Value::object({{"subject", mail.subject}}));
    delivery.world.at(delivery.place).sns->inbox.push_back(std::move(mail));
}

Status deliver_sqs(const Delivery& delivery) {
    const Str queue = delivery.subscription.endpoint;
    const std::optional<Str> policy = sqs::resource_policy(delivery.world, queue);
    if (sqs::find_queue(delivery.world, queue) != nullptr &&
        (!policy.has_value() ||
         !service_may(delivery.world, as_sns(delivery), "sqs:SendMessage", queue, *policy))) {
        return Failure{
            "AccessDenied",
            join("The policy of the queue does not let sns.amazonaws.com send to ", queue)};
    }
    sqs::NewMessage message;
    message.sender_id = "AIDAIT2UOQQY3AUEKVGXU";  // the id under which SNS sends
    if (delivery.subscription.raw_message_delivery) {
        message.body = delivery.text("message");
        message.attributes = delivery.data["attributes"];
    } else {
        message.body = to_pretty_json(envelope(delivery, false), 2);
    }
    SKYLENS_TRY(const Str id, sqs::send(delivery.world, queue, std::move(message), delivery.cause));
    static_cast<void>(id);
    return Ok{};
}

Status deliver_lambda(const Delivery& delivery) {
    const Str function = delivery.subscription.endpoint;
    const std::optional<Str> policy = lambda::resource_policy(delivery.world, function);
    if (lambda::find_function(delivery.world, function) != nullptr &&
        (!policy.has_value() || !service_may(delivery.world, as_sns(delivery),
                                             "lambda:InvokeFunction", function, *policy))) {
        return Failure{
            "AccessDenied",
            join("The policy of the function does not let sns.amazonaws.com invoke ", function)};
    }
    const Value record = Value::object({{"EventSource", "aws:sns"},
                                        {"EventVersion", "1.0"},
                                        {"EventSubscriptionArn", delivery.subscription.id},
                                        {"Sns", envelope(delivery, true)}});
    const Value event = Value::object({{"Records", Value::array({record})}});
    SKYLENS_TRY(
        const sim::EffectId effect,
        lambda::invoke(delivery.world, function,
                       {Str(to_json(event)), "Event", "sns.amazonaws.com"}, delivery.cause));
    static_cast<void>(effect);
    return Ok{};
}

// A message that could not be delivered goes to the subscription's dead-letter queue, if any.
void dead_letter(const Delivery& delivery) {
    const Result<Value> policy = parse_json(delivery.subscription.redrive_policy);
    if (!policy.ok()) return;
    const Str queue = policy.value()["deadLetterTargetArn"].as_str();
    const std::optional<Str> access = sqs::resource_policy(delivery.world, queue);
    if (!access.has_value() ||
        !service_may(delivery.world, as_sns(delivery), "sqs:SendMessage", queue, *access)) {
        return;
    }
    sqs::NewMessage message;
    message.body = to_pretty_json(envelope(delivery, false), 2);
    message.sender_id = "AIDAIT2UOQQY3AUEKVGXU";
    const Result<Str> sent = sqs::send(delivery.world, queue, std::move(message), delivery.cause);
    if (!sent.ok()) note_failure(delivery, sent.error());
}

}  // namespace

void on_deliver(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    const Subscription* const found = world.at(place).sns->subscriptions.find(event.subject);
    if (found == nullptr) return;  // unsubscribed meanwhile
    const Subscription subscription = *found;
    const Delivery delivery{world,        place,
                            subscription, topic_arn(world, place, subscription.topic),
                            event.data,   event.cause};
    Status status = Ok{};
    if (subscription.protocol == "email" || subscription.protocol == "email-json") {
        deliver_email(delivery, subscription.protocol == "email-json");
    } else if (subscription.protocol == "sqs") {
        status = deliver_sqs(delivery);
    } else if (subscription.protocol == "lambda") {
        status = deliver_lambda(delivery);
    }
    count(world, place,
          status.ok() ? "NumberOfNotificationsDelivered" : "NumberOfNotificationsFailed",
          subscription.topic, event.cause);
    if (status.ok()) return;
    note_failure(delivery, status.error());
    if (!subscription.redrive_policy.empty()) dead_letter(delivery);
}

}  // namespace skylens::sns
