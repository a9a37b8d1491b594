// sqs:ReceiveMessage: takes up to ten messages and hides them for the visibility timeout. A message
// that was received too often moves to the dead-letter queue of the redrive policy instead.
//
// IAM: sqs:ReceiveMessage on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue, InvalidParameterValue
//   (MaxNumberOfMessages, WaitTimeSeconds, VisibilityTimeout).
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: an answer comes at once (WaitTimeSeconds is checked, not waited for) and
//   holds as many messages as there are, in order.
#include "aws/errors.h"
#include "base/md5.h"
#include "base/text.h"
#include "services/sqs/lookup.h"
#include "services/sqs/sqs.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace receive_message {

Status check(const aws::Params& params) {
    const std::int64_t count = params.integer("MaxNumberOfMessages", 1);
    if (count < 1 || count > 10) {
        return invalid_value(count, "MaxNumberOfMessages",
                             "Must be between 1 and 10, if provided.");
    }
    const std::int64_t wait = params.integer("WaitTimeSeconds", 0);
    if (wait < 0 || wait > 20) {
        return invalid_value(wait, "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided.");
    }
    const std::int64_t hidden = params.integer("VisibilityTimeout", 0);
    if (hidden < 0 || hidden > 43'200) {
        return invalid_value(hidden, "VisibilityTimeout",
                             "Must be between 0 and 43200, if provided.");
    }
    return Ok{};
}

bool asks_for(const std::vector<Value>& names, std::string_view name) {
    for (const Value& asked : names) {
        const std::string_view text = asked.as_string();
        if (text == "All" || text == ".*" || text == name) return true;
        const bool prefix = text.size() > 2 && text.substr(text.size() - 2) == ".*";
        if (prefix && name.substr(0, text.size() - 2) == text.substr(0, text.size() - 2))
            return true;
    }
    return false;
}

Value system_attributes(const aws::Params& params, const Message& message) {
    std::vector<Value> names = params.list("AttributeNames");
    for (const Value& name : params.list("MessageSystemAttributeNames"))
        names.push_back(name);
    Value all = Value::object(
        {{"SenderId", message.sender_id},
         {"SentTimestamp", std::to_string(message.sent.ms)},
         {"ApproximateReceiveCount", std::to_string(message.receive_count)},
         {"ApproximateFirstReceiveTimestamp", std::to_string(message.first_received.ms)}});
    if (!message.dead_letter_source.empty()) {
        all.set("DeadLetterQueueSourceArn", message.dead_letter_source);
    }
    Value shown = Value::object();
    for (const Value::Member& attribute : all.members()) {
        if (asks_for(names, attribute.key)) shown.set(attribute.key, attribute.value);
    }
    return shown;
}

Value shown(const aws::World& world, const aws::Params& params, const Message& message) {
    Value value = Value::object({{"MessageId", message.id},
                                 {"ReceiptHandle", receipt_handle(world, message, message.receipt)},
                                 {"MD5OfBody", md5_hex(message.body)},
                                 {"Body", message.body}});
    const Value system = system_attributes(params, message);
    if (!system.empty()) value.set("Attributes", system);
    Value attributes = Value::object();
    for (const Value::Member& attribute : message.attributes.members()) {
        if (asks_for(params.list("MessageAttributeNames"), attribute.key)) {
            attributes.set(attribute.key, attribute.value);
        }
    }
    if (!attributes.empty()) {
        value.set("MD5OfMessageAttributes", attributes_md5(attributes))
            .set("MessageAttributes", attributes);
    }
    return value;
}

struct Redrive {
    Str target;
    std::int64_t receives_max = 0;  // 0: no dead-letter queue
};

Redrive redrive_of(const aws::World& world, const Queue& queue) {
    Redrive redrive;
    if (queue.redrive_policy.empty()) return redrive;
    const Result<Value> policy = parse_json(queue.redrive_policy);
    if (!policy.ok()) return redrive;
    redrive.target = policy.value()["deadLetterTargetArn"].as_str();
    const Value& most = policy.value()["maxReceiveCount"];
    redrive.receives_max = most.as_int();
    for (const char c : most.as_string())
        redrive.receives_max = redrive.receives_max * 10 + (c - '0');
    if (find_queue(world, redrive.target) == nullptr) redrive.receives_max = 0;
    return redrive;
}

// Moves the messages that were received too often, keeping their time of sending.
void move_to_dead_letters(aws::WriteCall& call, const QueueRef& ref) {
    Queue& queue = *call.world.at(ref.place).sqs->queues.find(ref.name);
    const Redrive redrive = redrive_of(call.world, queue);
    if (redrive.receives_max == 0) return;
    std::vector<Message> moved;
    std::vector<Message> kept;
    for (Message& message : queue.messages) {
        const bool gone =
            message.visible <= call.now && message.receive_count >= redrive.receives_max;
        (gone ? moved : kept).push_back(std::move(message));
    }
    queue.messages = std::move(kept);
    for (Message& message : moved) {
        const Str source = queue_arn(call.world, ref.place, ref.name);
        const sim::EffectId cause = message.effect;
        // The dead-letter queue exists: redrive_of has looked it up.
        const Result<Str> sent =
            send(call.world, redrive.target,
                 {message.body, message.attributes, message.sender_id, 0, source}, cause);
        static_cast<void>(sent);
    }
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    SKYLENS_TRY(const Queue* const found, find_queue(call, params));
    static_cast<void>(found);
    SKYLENS_TRY_OK(check(params));
    move_to_dead_letters(call, ref);
    State& state = call.world.at(ref.place).sqs;
    Queue& queue = *state.queues.find(ref.name);
    drop_expired(queue, call.now);
    const std::int64_t hidden = params.integer("VisibilityTimeout", queue.visibility_timeout);
    const auto wanted = static_cast<std::size_t>(params.integer("MaxNumberOfMessages", 1));
    Value messages = Value::array();
    for (Message& message : queue.messages) {
        if (messages.size() >= wanted) break;
        if (message.visible > call.now) continue;
        message.receipt = state.next_receipt++;
        message.visible = call.now + seconds(hidden);
        if (message.receive_count++ == 0) message.first_received = call.now;
        messages.push(shown(call.world, params, message));
    }
    const auto received = static_cast<double>(messages.size());
    const char* const metric =
        messages.empty() ? "NumberOfEmptyReceives" : "NumberOfMessagesReceived";
    count(call.world, ref.place, metric, ref.name, messages.empty() ? 1 : received, call.effect);
    if (messages.empty()) return Value::object();
    return Value::object({{"Messages", messages}});
}

}  // namespace receive_message

SKYLENS_DEFINE_OP(ReceiveMessage) = {
    .write = receive_message::run, .requirements = on_queue, .trail = {.data_event = true}};

}  // namespace skylens::sqs
