// sqs:CreateQueue: a new standard queue; the same request again gives the same URL.
//
// IAM: sqs:CreateQueue on the queue.
// Errors, in order: InvalidParameterValue (name), NotSimulated (FIFO), InvalidAttributeName,
//   InvalidAttributeValue, QueueAlreadyExists (other attributes),
//   AWS.SimpleQueueService.QueueDeletedRecently.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: FIFO queues are not simulated; messages are received in order, never twice,
//   and from the first receive on (standard queues promise less).
#include "aws/errors.h"
#include "services/sqs/attributes.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace create_queue {

constexpr Duration kNameRests = seconds(60);  // "DeleteQueue"

bool is_queue_name(std::string_view name) {
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
    }
    return !name.empty() && name.size() <= 80;
}

// The same name is fine when no given attribute differs from what the queue has.
Status check_same(const aws::WriteCall& call, const Queue& queue, const Value& attributes) {
    for (const Value::Member& attribute : attributes.members()) {
        const std::optional<Str> has = get_attribute(call.world, call.place, queue, attribute.key);
        if (has.has_value() ? *has == attribute.value.as_string()
                            : attribute.value.as_string().empty())
            continue;
        return aws::error("QueueAlreadyExists",
                          "A queue already exists with the same name and a different value "
                          "for attribute ",
                          attribute.key);
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().sqs;
    const Str name = params.str("QueueName");
    constexpr std::string_view kFifo = ".fifo";
    if (name.size() > kFifo.size() && name.view().substr(name.size() - kFifo.size()) == kFifo) {
        return aws::not_simulated("A FIFO queue");
    }
    if (!is_queue_name(name)) {
        return aws::error(
            "InvalidParameterValue",
            "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    }
    Queue queue;
    queue.id = name;
    queue.created = call.now;
    queue.modified = call.now;
    SKYLENS_TRY_OK(set_attributes(queue, params["Attributes"]));
    const Value result = Value::object({{"QueueUrl", queue_url(call.world, call.place, name)}});
    const Queue* const existing = state.queues.find(name);
    if (existing != nullptr) {
        SKYLENS_TRY_OK(check_same(call, *existing, params["Attributes"]));
        return result;
    }
    const auto deleted = state.deleted.find(name);
    if (deleted != state.deleted.end() && call.now < deleted->second + kNameRests) {
        return aws::error("AWS.SimpleQueueService.QueueDeletedRecently",
                          "You must wait 60 seconds after deleting a queue before you can create "
                          "another with the "
                          "same name.");
    }
    aws::put_tags(queue.tags, params["tags"]);
    state.queues.insert(std::move(queue));
    call.changed("AWS::SQS::Queue", name);
    return result;
}

}  // namespace create_queue

SKYLENS_DEFINE_OP(CreateQueue) = {.write = create_queue::run, .requirements = on_queue};

}  // namespace skylens::sqs
