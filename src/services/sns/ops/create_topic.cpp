// sns:CreateTopic: a new standard topic; the same request again gives the same ARN.
//
// IAM: sns:CreateTopic on the topic.
// Errors, in order: InvalidParameter (name, attributes, tags of an existing topic), NotSimulated
//   (FIFO topics, data protection).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: FIFO topics, data protection policies, delivery status logging and message
//   encryption are not simulated (a KMS key is kept and shown only).
#include "aws/errors.h"
#include "services/sns/attributes.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace create_topic {

bool is_topic_name(std::string_view name) {
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
    }
    return !name.empty() && name.size() <= 256;
}

Status check_tags(const aws::TagList& has, const Value& given) {
    aws::TagList tags;
    aws::put_tags(tags, given);
    if (tags.size() != given.size()) return invalid("Duplicated keys are not allowed.");
    for (const aws::ResourceTag& tag : tags) {
        bool same = false;
        for (const aws::ResourceTag& other : has)
            same = same || (other.key == tag.key && other.value == tag.value);
        if (!same) return invalid("Tags Reason: Topic already exists with different tags");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("Name");
    constexpr std::string_view kFifo = ".fifo";
    if (name.size() > kFifo.size() && name.view().substr(name.size() - kFifo.size()) == kFifo) {
        return aws::not_simulated("A FIFO topic");
    }
    if (params.has("DataProtectionPolicy")) return aws::not_simulated("A data protection policy");
    if (!is_topic_name(name)) return invalid("Topic Name");
    Topic topic;
    topic.id = name;
    topic.policy = default_policy(call.world, call.place, name);
    aws::put_tags(topic.tags, params["Tags"]);
    SKYLENS_TRY_OK(check_tags(topic.tags, params["Tags"]));
    for (const Value::Member& attribute : params["Attributes"].members()) {
        const Status status =
            set_topic_attribute(topic, attribute.key, attribute.value.as_string());
        if (status.ok()) continue;
        if (status.error().message == "Invalid parameter: AttributeName") {
            return invalid("Attributes Reason: Unknown attribute ", attribute.key);
        }
        return status.error();
    }
    auto& topics = call.here().sns->topics;
    const Value result = Value::object({{"TopicArn", topic_arn(call.world, call.place, name)}});
    const Topic* const existing = topics.find(name);
    if (existing != nullptr) {
        SKYLENS_TRY_OK(check_tags(existing->tags, params["Tags"]));
        return result;
    }
    topics.insert(std::move(topic));
    call.changed("AWS::SNS::Topic", topic_arn(call.world, call.place, name));
    return result;
}

}  // namespace create_topic

SKYLENS_DEFINE_OP(CreateTopic) = {.write = create_topic::run, .requirements = on_topic};

}  // namespace skylens::sns
