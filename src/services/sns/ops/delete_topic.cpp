// sns:DeleteTopic: removes a topic and its subscriptions. Deleting one that is gone succeeds.
//
// IAM: sns:DeleteTopic on the topic.
// Errors, in order: InvalidParameter (no ARN).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: subscriptions disappear at once, in AWS within days.
#include "services/sns/lookup.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace delete_topic {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Result<TopicRef> ref = topic_ref(call.world, params.str("TopicArn"));
    if (!ref.ok()) {
        if (ref.error().code == "NotFound") return Value::object();
        return ref.error();
    }
    State& state = call.world.at(ref.value().place).sns;
    std::vector<Str> gone;
    for (const Subscription& subscription : state.subscriptions) {
        if (subscription.topic == ref.value().name) gone.push_back(subscription.id);
    }
    for (const Str& id : gone)
        state.subscriptions.erase(id);
    state.topics.erase(ref.value().name);
    if (ref.value().place == call.place) call.changed("AWS::SNS::Topic", params.str("TopicArn"));
    return Value::object();
}

}  // namespace delete_topic

SKYLENS_DEFINE_OP(DeleteTopic) = {.write = delete_topic::run, .requirements = on_topic};

}  // namespace skylens::sns
