// sns:UntagResource: removes tags of a topic; keys it does not have are ignored.
//
// IAM: sns:UntagResource on the topic.
// Errors, in order: InvalidParameter (no ARN), ResourceNotFound.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace untag_resource {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Result<TopicRef> ref = topic_ref(call.world, params.str("ResourceArn"));
    if (!ref.ok()) {
        if (ref.error().code != "NotFound") return ref.error();
        return Failure{"ResourceNotFound", "Resource does not exist", 404};
    }
    Topic& topic = *call.world.at(ref.value().place).sns->topics.find(ref.value().name);
    aws::remove_tags(topic.tags, params["TagKeys"]);
    return Value::object();
}

}  // namespace untag_resource

SKYLENS_DEFINE_OP(UntagResource) = {.write = untag_resource::run, .requirements = on_topic};

}  // namespace skylens::sns
