// sns:Subscribe: a subscription to a topic. E-mail addresses must confirm; a queue or function of
// the same account is confirmed at once.
//
// IAM: sns:Subscribe on the topic.
// Errors, in order: InvalidParameter (no ARN), NotFound, NotSimulated (other protocols),
//   InvalidParameter (protocol, endpoint, attributes; the same endpoint with other attributes).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: protocols email, email-json, sqs and lambda only; queues and functions of
// other
//   accounts are confirmed at once too.
#include <algorithm>

#include "aws/arn.h"
#include "aws/errors.h"
#include "base/hash.h"
#include "services/sns/attributes.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace subscribe {

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

Status check_endpoint(std::string_view protocol, std::string_view endpoint) {
    const std::optional<aws::Arn> arn = aws::parse_arn(endpoint);
    if (protocol == "email" || protocol == "email-json") {
        return is_email(endpoint) ? Status(Ok{}) : Status(invalid("Email address"));
    }
    if (protocol == "sqs") {
        const bool good = arn.has_value() && arn->service == "sqs";
        return good ? Status(Ok{}) : Status(invalid("SQS endpoint ARN"));
    }
    if (protocol == "lambda") {
        const bool good = arn.has_value() && arn->service == "lambda";
        return good ? Status(Ok{}) : Status(invalid("Lambda endpoint ARN"));
    }
    const char* const known[] = {"http", "https", "sms", "application", "firehose"};
    for (const char* const other : known) {
        if (protocol == other) return aws::not_simulated("The protocol ", protocol);
    }
    return invalid("Amazon SNS does not support this protocol string: ", protocol);
}

// 64 hexadecimal digits, as in AWS's mails.
Str new_token(aws::World& world) {
    std::string token = "2336412f37";
    while (token.size() < 64) token += hex_text(hash_of(world.new_id("sns-token", 17)), 16);
    return Str(token.substr(0, 64));
}

// The mail that asks for confirmation.
void ask(aws::WriteCall& call, const TopicRef& ref, const Subscription& subscription) {
    const Str topic = topic_arn(call.world, ref.place, ref.name);
    Email mail;
    mail.time = call.now;
    mail.to = subscription.endpoint;
    mail.from = sender_of(call.world, ref.place, ref.name);
    mail.subject = "AWS Notification - Subscription Confirmation";
    mail.topic_arn = topic;
    mail.token = subscription.token;
    mail.body = join("You have chosen to subscribe to the topic:\n", topic,
                     "\n\nTo confirm this subscription, click or visit the link below (If this was "
                     "in error no action "
                     "is necessary):\nhttps://sns.",
                     aws::region_name(ref.place.region),
                     ".amazonaws.com/?Action=ConfirmSubscription&TopicArn=", topic,
                     "&Token=", subscription.token, "\n");
    mail.effect = call.world.add_effect(aws::EffectKind::Email, ref.place, mail.to, call.effect,
                                        Value::object({{"subject", mail.subject}}));
    call.world.at(ref.place).sns->inbox.push_back(std::move(mail));
}

Value answer(const aws::Params& params, const Subscription& subscription) {
    const bool shown = subscription.confirmed || params.flag("ReturnSubscriptionArn");
    return Value::object(
        {{"SubscriptionArn", shown ? Value(subscription.id) : Value("pending confirmation")}});
}

// The subscription as asked for, not yet in the table.
Result<Subscription> made(const aws::WriteCall& call, const TopicRef& ref,
                          const aws::Params& params) {
    Subscription subscription;
    subscription.topic = ref.name;
    subscription.protocol = params.str("Protocol");
    subscription.endpoint = params.str("Endpoint");
    subscription.owner =
        call.principal.account_id.empty() ? call.account_id() : call.principal.account_id;
    SKYLENS_TRY_OK(check_endpoint(subscription.protocol, subscription.endpoint));
    for (const Value::Member& attribute : params["Attributes"].members()) {
        SKYLENS_TRY_OK(
            set_subscription_attribute(subscription, attribute.key, attribute.value.as_string()));
    }
    return subscription;
}

const Subscription* existing(const State& state, const Subscription& wanted) {
    const auto found = std::find_if(state.subscriptions.begin(), state.subscriptions.end(),
                                    [&wanted](const Subscription& other) {
                                        return other.topic == wanted.topic &&
                                               other.protocol == wanted.protocol &&
                                               other.endpoint == wanted.endpoint;
                                    });
    return found == state.subscriptions.end() ? nullptr : &*found;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TopicRef ref, topic_ref(call.world, params.str("TopicArn")));
    SKYLENS_TRY(Subscription subscription, made(call, ref, params));
    State& state = call.world.at(ref.place).sns;
    const Subscription* const same = existing(state, subscription);
    if (same != nullptr) {
        const bool differs = params.has("Attributes") &&
                             (same->filter_policy != subscription.filter_policy ||
                              same->raw_message_delivery != subscription.raw_message_delivery);
        if (differs)
            return invalid(
                "Attributes Reason: Subscription already exists with different attributes");
        const Subscription again = *same;
        if (!again.confirmed) ask(call, ref, again);
        return answer(params, again);
    }
    const Str topic = topic_arn(call.world, ref.place, ref.name);
    subscription.id = str_of(
        topic, ":", aws::uuid_from(call.world.seed, call.world.new_number("sns-subscription")));
    subscription.confirmed = subscription.protocol == "sqs" || subscription.protocol == "lambda";
    if (!subscription.confirmed) subscription.token = new_token(call.world);
    const Subscription stored = state.subscriptions.insert(std::move(subscription));
    if (!stored.confirmed) ask(call, ref, stored);
    if (ref.place == call.place) call.changed("AWS::SNS::Topic", topic);
    return answer(params, stored);
}

}  // namespace subscribe

SKYLENS_DEFINE_OP(Subscribe) = {.write = subscribe::run, .requirements = on_topic};

}  // namespace skylens::sns
