// sns:TagResource: adds or replaces tags of a topic.
//
// IAM: sns:TagResource on the topic.
// Errors, in order: InvalidParameter (no ARN), ResourceNotFound, InvalidParameter (a key twice),
//   TagLimitExceeded (50).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace tag_resource {

constexpr std::size_t kTagsMax = 50;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Result<TopicRef> ref = topic_ref(call.world, params.str("ResourceArn"));
    if (!ref.ok()) {
        if (ref.error().code != "NotFound") return ref.error();
        return Failure{"ResourceNotFound", "Resource does not exist", 404};
    }
    aws::TagList given;
    aws::put_tags(given, params["Tags"]);
    if (given.size() != params["Tags"].size()) return invalid("Duplicated keys are not allowed.");
    Topic& topic = *call.world.at(ref.value().place).sns->topics.find(ref.value().name);
    aws::TagList tags = topic.tags;
    aws::put_tags(tags, params["Tags"]);
    if (tags.size() > kTagsMax) {
        return Failure{"TagLimitExceeded",
                     "Could not complete request: tag quota of per resource exceeded", 400};
    }
    topic.tags = std::move(tags);
    return Value::object();
}

}  // namespace tag_resource

SKYLENS_DEFINE_OP(TagResource) = {.write = tag_resource::run, .requirements = on_topic};

}  // namespace skylens::sns
