// sns:Publish: sends a message to a topic's confirmed subscriptions.
//
// IAM: sns:Publish on the topic.
// Errors, in order: InvalidParameter (no topic, empty message, subject, message structure, length),
//   NotSimulated (SMS, mobile push, FIFO), InvalidParameter (no ARN), NotFound.
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: text messages and mobile push are not simulated.
#include "aws/errors.h"
#include "services/sns/lookup.h"
#include "services/sns/sns.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace publish_message {

constexpr std::size_t kMessageMax = 262'144;  // "Publish"
constexpr std::size_t kSubjectMax = 100;

bool is_subject(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            return false;
    }
    return !text.empty() && text.size() <= kSubjectMax;
}

Status check(const aws::Params& params) {
    if (params.has("PhoneNumber")) return aws::not_simulated("A text message");
    if (params.has("MessageGroupId") || params.has("MessageDeduplicationId")) {
        return aws::not_simulated("A FIFO topic");
    }
    if (!params.has("TopicArn") && !params.has("TargetArn")) {
        return invalid("TopicArn or TargetArn Reason: no value for required parameter");
    }
    const Str message = params.str("Message");
    if (message.empty()) return invalid("Empty message");
    if (message.size() > kMessageMax) return invalid("Message too long");
    if (params.has("Subject") && !is_subject(params.str("Subject"))) return invalid("Subject");
    if (!params.has("MessageStructure")) return Ok{};
    if (params.str("MessageStructure") != "json") return invalid("MessageStructure");
    const Result<Value> texts = parse_json(message);
    if (!texts.ok()) return invalid("Message Structure - JSON message body failed to parse");
    if (!texts.value()["default"].is_string()) {
        return invalid("Message Structure - No default entry in JSON message body");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check(params));
    const Str arn = params.has("TopicArn") ? params.str("TopicArn") : params.str("TargetArn");
    SKYLENS_TRY(const TopicRef ref, topic_ref(call.world, arn));
    static_cast<void>(ref);
    SKYLENS_TRY(const Str id, publish(call.world, arn,
                                      {params.str("Subject"), params.str("Message"),
                                       params.str("MessageStructure"), params["MessageAttributes"]},
                                      call.effect));
    return Value::object({{"MessageId", id}});
}

}  // namespace publish_message

SKYLENS_DEFINE_OP(Publish) = {
    .write = publish_message::run, .requirements = on_topic, .trail = {.data_event = true}};

}  // namespace skylens::sns
