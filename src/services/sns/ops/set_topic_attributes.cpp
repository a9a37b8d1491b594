// sns:SetTopicAttributes: changes one attribute of a topic.
//
// IAM: sns:SetTopicAttributes on the topic.
// Errors, in order: InvalidParameter (no ARN), NotFound, InvalidParameter (attribute, value),
//   NotSimulated (FIFO, delivery status logging).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: see CreateTopic.
#include "services/sns/attributes.h"
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace set_topic_attributes {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TopicRef ref, topic_ref(call.world, params.str("TopicArn")));
    Topic& topic = *call.world.at(ref.place).sns->topics.find(ref.name);
    SKYLENS_TRY_OK(
        set_topic_attribute(topic, params.str("AttributeName"), params.str("AttributeValue")));
    if (ref.place == call.place) call.changed("AWS::SNS::Topic", params.str("TopicArn"));
    return Value::object();
}

}  // namespace set_topic_attributes

SKYLENS_DEFINE_OP(SetTopicAttributes) = {.write = set_topic_attributes::run,
                                         .requirements = on_topic};

}  // namespace skylens::sns
