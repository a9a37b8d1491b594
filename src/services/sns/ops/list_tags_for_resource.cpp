// sns:ListTagsForResource: the tags of a topic.
//
// IAM: sns:ListTagsForResource on the topic.
// Errors, in order: InvalidParameter (no ARN), ResourceNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace list_tags_for_resource {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Result<TopicRef> ref = topic_ref(call.world, params.str("ResourceArn"));
    if (!ref.ok()) {
        if (ref.error().code != "NotFound") return ref.error();
        return Failure{"ResourceNotFound", "Resource does not exist", 404};
    }
    const Topic& topic = *call.world.at(ref.value().place).sns->topics.find(ref.value().name);
    return Value::object({{"Tags", aws::tag_array(topic.tags)}});
}

}  // namespace list_tags_for_resource

SKYLENS_DEFINE_OP(ListTagsForResource) = {.read = list_tags_for_resource::run,
                                          .requirements = on_topic};

}  // namespace skylens::sns
