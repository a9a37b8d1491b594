// sns:GetTopicAttributes: a topic's attributes, its access policy among them.
//
// IAM: sns:GetTopicAttributes on the topic.
// Errors, in order: InvalidParameter (no ARN), NotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/sns/attributes.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace get_topic_attributes {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TopicRef ref, topic_ref(call.world, params.str("TopicArn")));
    const Topic& topic = *call.world.at(ref.place).sns->topics.find(ref.name);
    return Value::object({{"Attributes", topic_attributes(call.world, ref.place, topic)}});
}

}  // namespace get_topic_attributes

SKYLENS_DEFINE_OP(GetTopicAttributes) = {.read = get_topic_attributes::run,
                                         .requirements = on_topic};

}  // namespace skylens::sns
