// sqs:GetQueueAttributes: the named attributes of a queue, or all of them.
//
// IAM: sqs:GetQueueAttributes on the queue.
// Errors, in order: InvalidAddress, AWS.SimpleQueueService.NonExistentQueue, InvalidAttributeName.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: the counts of messages are exact.
#include "aws/errors.h"
#include "services/sqs/attributes.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace get_queue_attributes {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    SKYLENS_TRY(const Queue* const queue, find_queue(call, params));
    Value attributes = Value::object();
    for (const Value& name : params.list("AttributeNames")) {
        if (name.as_string() == "All") {
            attributes = all_attributes(call.world, ref.place, *queue);
            break;
        }
        if (!is_attribute(name.as_string())) {
            return aws::error("InvalidAttributeName", "Unknown Attribute ", name.as_string(), ".");
        }
        const std::optional<Str> value =
            get_attribute(call.world, ref.place, *queue, name.as_string());
        if (value.has_value()) attributes.set(name.as_str(), *value);
    }
    if (attributes.empty()) return Value::object();
    return Value::object({{"Attributes", attributes}});
}

}  // namespace get_queue_attributes

SKYLENS_DEFINE_OP(GetQueueAttributes) = {.read = get_queue_attributes::run,
                                         .requirements = on_queue};

}  // namespace skylens::sqs
