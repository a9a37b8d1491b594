// AWS::SNS::Topic. The id is the topic's ARN. Members are written as CloudFormation writes them.
//
// Deviations from AWS: attributes with JSON texts (delivery policy) are left out.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace sns_topic {

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    const Value params = Value::object({{"TopicArn", id}});
    const Value answer = read(world, place, "sns", "GetTopicAttributes", params);
    if (answer.is_null()) return std::nullopt;
    const Value& attributes = answer["Attributes"];
    Description description;
    description.id = id;
    const std::string_view arn = id;
    description.name = Str(arn.substr(arn.rfind(':') + 1));
    description.arn = id;
    Value& configuration = description.configuration;
    configuration.set("TopicArn", id).set("TopicName", description.name);
    for (const char* member : {"DisplayName", "KmsMasterKeyId", "FifoTopic", "Policy"}) {
        if (!attributes[std::string_view(member)].is_null()) {
            configuration.set(Str(std::string_view(member)), attributes[std::string_view(member)]);
        }
    }
    Value subscriptions = Value::array();
    for (const Value& row : read_all(world, place, "sns", "ListSubscriptionsByTopic", params,
                                     "Subscriptions", "NextToken", "NextToken")) {
        subscriptions.push(
            Value::object({{"Endpoint", row["Endpoint"]}, {"Protocol", row["Protocol"]}}));
    }
    configuration.set("Subscription", std::move(subscriptions));
    const Value tags = read(world, place, "sns", "ListTagsForResource",
                            Value::object({{"ResourceArn", id}}));
    description.tags = tags_map(tags["Tags"]);
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& topic : read_all(world, place, "sns", "ListTopics", Value::object(), "Topics",
                                       "NextToken", "NextToken")) {
        std::optional<Description> described = one(world, place, topic["TopicArn"].as_str());
        if (described.has_value()) descriptions.push_back(std::move(*described));
    }
    return descriptions;
}

}  // namespace sns_topic

SKYLENS_DEFINE_RESOURCE_TYPE(SnsTopic) = {.name = "AWS::SNS::Topic",
                                          .service = "sns",
                                          .list_operation = "ListTopics",
                                          .all = sns_topic::all,
                                          .one = sns_topic::one};

}  // namespace skylens::config
