// AWS::SQS::Queue. The id is the queue's URL; SQS tells changes by the queue's name.
//
// Deviations from AWS: the message counts and times are left out.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace sqs_queue {

Str url_of(const aws::World& world, aws::Place place, const Str& name) {
    const Value answer =
        read(world, place, "sqs", "GetQueueUrl", Value::object({{"QueueName", name}}));
    if (!answer.is_null()) return answer["QueueUrl"].as_str();
    // A deleted queue had this URL.
    return str_of("https://sqs.", aws::region_name(place.region), ".amazonaws.com/",
                    world.account(place).id.view(), "/", name.view());
}

bool changes_by_itself(std::string_view attribute) {
    return attribute.substr(0, 11) == "Approximate" || attribute == "LastModifiedTimestamp";
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    const Value answer =
        read(world, place, "sqs", "GetQueueAttributes",
             Value::object({{"QueueUrl", id}, {"AttributeNames", Value::array({"All"})}}));
    if (answer.is_null()) return std::nullopt;
    Description description;
    description.id = id;
    const std::string_view url = id;
    description.name = Str(url.substr(url.rfind('/') + 1));
    description.arn = answer["Attributes"]["QueueArn"].as_str();
    for (const Value::Member& attribute : answer["Attributes"].members()) {
        if (!changes_by_itself(attribute.key))
            description.configuration.set(attribute.key, attribute.value);
    }
    const Value tags =
        read(world, place, "sqs", "ListQueueTags", Value::object({{"QueueUrl", id}}));
    for (const Value::Member& tag : tags["Tags"].members())
        description.tags.set(tag.key, tag.value);
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& url : read_all(world, place, "sqs", "ListQueues", Value::object(),
                                     "QueueUrls", "NextToken", "NextToken")) {
        std::optional<Description> described = one(world, place, url.as_str());
        if (described.has_value()) descriptions.push_back(std::move(*described));
    }
    return descriptions;
}

}  // namespace sqs_queue

SKYLENS_DEFINE_RESOURCE_TYPE(SqsQueue) = {.name = "AWS::SQS::Queue",
                                          .service = "sqs",
                                          .list_operation = "ListQueues",
                                          .id_of = sqs_queue::url_of,
                                          .all = sqs_queue::all,
                                          .one = sqs_queue::one};

}  // namespace skylens::config
