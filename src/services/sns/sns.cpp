#include "services/sns/sns.h"

#include "aws/arn.h"
#include "aws/errors.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/sns/filter_policy.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace {

Failure not_found() { return Failure{"NotFound", "Topic does not exist", 404}; }

// The text for a protocol of a message with MessageStructure json.
Str text_for(const NewMessage& message, std::string_view protocol) {
    if (message.message_structure != "json") return message.message;
    const Result<Value> texts = parse_json(message.message);
    if (!texts.ok()) return message.message;
    const Value* const own = texts.value().find(protocol);
    return (own != nullptr ? *own : texts.value()["default"]).as_str();
}

}  // namespace

void count(aws::World& world, aws::Place place, const char* metric, const Str& topic,
           sim::EffectId cause) {
    const cloudwatch::MetricId id{"AWS/SNS", Str(std::string_view(metric)), {{"TopicName", topic}}};
    cloudwatch::put_metric(world, place, id, cloudwatch::Unit::Count, world.now, 1, cause);
}

const Topic* find_topic(const aws::World& world, std::string_view topic_arn) {
    const std::optional<aws::Arn> arn = aws::parse_arn(topic_arn);
    if (!arn.has_value() || arn->service != "sns") return nullptr;
    const std::optional<aws::Place> place = aws::place_of(world, *arn);
    return place.has_value() ? world.at(*place).sns->topics.find(arn->resource) : nullptr;
}

Result<Str> publish(aws::World& world, std::string_view topic_arn, NewMessage message,
                    sim::EffectId cause) {
    const Topic* const topic = find_topic(world, topic_arn);
    if (topic == nullptr) return not_found();
    const aws::Place place = *aws::place_of(world, *aws::parse_arn(topic_arn));
    const Str name = topic->id;
    const Str id = aws::uuid_from(world.seed, world.new_number("sns-message"));
    Value data = Value::object({{"messageId", id}, {"message", message.message}});
    if (!message.subject.empty()) data.set("subject", message.subject);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::TopicPublish, place, name, cause, std::move(data));
    count(world, place, "NumberOfMessagesPublished", name, effect);
    for (const Subscription& subscription : world.at(place).sns->subscriptions) {
        if (subscription.topic != name || !subscription.confirmed) continue;
        if (!passes_filter(subscription, message)) continue;
        Value delivery = Value::object({{"messageId", id},
                                        {"subject", message.subject},
                                        {"message", text_for(message, subscription.protocol)},
                                        {"attributes", message.attributes},
                                        {"published", world.now.ms}});
        const std::uint64_t draw = world.new_number("sns-delivery");
        const SimTime at = world.now + world.delay_of(aws::Delay::SnsDelivery, draw);
        world.schedule(aws::EventKind::SnsDeliver, place, at, subscription.id, effect, 0,
                       std::move(delivery));
    }
    return id;
}

Result<Str> publish_for(aws::World& world, const ServiceCaller& caller, std::string_view topic_arn,
                        NewMessage message, sim::EffectId cause) {
    const Topic* const topic = find_topic(world, topic_arn);
    if (topic == nullptr) return not_found();
    if (!service_may(world, caller, "sns:Publish", topic_arn, topic->policy)) {
        return Failure{"AuthorizationError",
                     join("User: ", caller.service,
                          " is not authorized to perform: SNS:Publish on resource: ", topic_arn),
                     403};
    }
    return publish(world, topic_arn, std::move(message), cause);
}

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn) {
    const Topic* const topic = find_topic(world, arn);
    if (topic == nullptr || topic->policy.empty()) return std::nullopt;
    return topic->policy;
}

}  // namespace skylens::sns
