#include "services/sns/lookup.h"

#include "aws/arn.h"
#include "base/text.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace {

Status check_arn(std::string_view parameter, std::string_view arn) {
    const auto parts = static_cast<std::int64_t>(split(arn, ':').size());
    if (parts >= 6) return Ok{};
    return invalid(parameter, " Reason: An ARN must have at least 6 elements, not ", parts);
}

}  // namespace

Str topic_arn(const aws::World& world, aws::Place place, std::string_view name) {
    return aws::arn(world, place, "sns", name);
}

Str sender_of(const aws::World& world, aws::Place place, std::string_view topic) {
    const Topic* const found = world.at(place).sns->topics.find(topic);
    const Str name = found == nullptr || found->display_name.empty() ? Str("AWS Notifications")
                                                                     : found->display_name;
    return str_of(name, " <no-reply@sns.amazonaws.com>");
}

Result<TopicRef> topic_ref(const aws::World& world, std::string_view arn) {
    SKYLENS_TRY_OK(check_arn("TopicArn", arn));
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    const Error not_found{"NotFound", "Topic does not exist", 404};
    if (!parsed.has_value() || parsed->service != "sns") return invalid("TopicArn");
    const std::optional<aws::Place> place = aws::place_of(world, *parsed);
    if (!place.has_value() || !world.at(*place).sns->topics.contains(parsed->resource))
        return not_found;
    return TopicRef{*place, Str(parsed->resource)};
}

Result<aws::Place> subscription_place(const aws::World& world, std::string_view arn) {
    SKYLENS_TRY_OK(check_arn("SubscriptionArn", arn));
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    if (!parsed.has_value() || parsed->service != "sns") return invalid("SubscriptionArn");
    const std::optional<aws::Place> place = aws::place_of(world, *parsed);
    if (!place.has_value() || !world.at(*place).sns->subscriptions.contains(arn)) {
        return Failure{"NotFound", "Subscription does not exist", 404};
    }
    return *place;
}

void on_topic(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Str resource = "*";
    if (params.has("TopicArn")) resource = params.str("TopicArn");
    if (params.has("TargetArn")) resource = params.str("TargetArn");
    if (params.has("ResourceArn")) resource = params.str("ResourceArn");
    if (params.has("Name")) resource = topic_arn(call.world, call.place, params.str("Name"));
    out.push_back({str_of("sns:", call.operation.name), resource, {}});
}

Value shown_subscription(const aws::World& world, aws::Place place,
                         const Subscription& subscription) {
    return Value::object(
        {{"SubscriptionArn",
          subscription.confirmed ? Value(subscription.id) : Value("PendingConfirmation")},
         {"Owner", subscription.owner},
         {"Protocol", subscription.protocol},
         {"Endpoint", subscription.endpoint},
         {"TopicArn", topic_arn(world, place, subscription.topic)}});
}

Str default_policy(const aws::World& world, aws::Place place, std::string_view name) {
    const char* const actions[] = {"SNS:GetTopicAttributes",
                                   "SNS:SetTopicAttributes",
                                   "SNS:AddPermission",
                                   "SNS:RemovePermission",
                                   "SNS:DeleteTopic",
                                   "SNS:Subscribe",
                                   "SNS:ListSubscriptionsByTopic",
                                   "SNS:Publish"};
    Value list = Value::array();
    for (const char* const action : actions)
        list.push(std::string_view(action));
    const Value condition = Value::object(
        {{"StringEquals", Value::object({{"AWS:SourceOwner", world.account(place).id}})}});
    const Value statement = Value::object({{"Sid", "__default_statement_ID"},
                                           {"Effect", "Allow"},
                                           {"Principal", Value::object({{"AWS", "*"}})},
                                           {"Action", list},
                                           {"Resource", topic_arn(world, place, name)},
                                           {"Condition", condition}});
    return Str(to_json(Value::object({{"Version", "2008-10-17"},
                                      {"Id", "__default_policy_ID"},
                                      {"Statement", Value::array({statement})}})));
}

}  // namespace skylens::sns
