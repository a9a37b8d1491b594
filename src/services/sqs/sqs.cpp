#include "services/sqs/sqs.h"

#include "aws/arn.h"
#include "services/sqs/lookup.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace {

Queue* find_mutable(aws::World& world, std::string_view queue_arn, aws::Place& place) {
    const std::optional<aws::Arn> arn = aws::parse_arn(queue_arn);
    if (!arn.has_value() || arn->service != "sqs") return nullptr;
    const std::optional<aws::Place> found = aws::place_of(world, *arn);
    if (!found.has_value()) return nullptr;
    place = *found;
    return world.at(place).sqs->queues.find(arn->resource);
}

}  // namespace

const Queue* find_queue(const aws::World& world, std::string_view queue_arn) {
    const std::optional<aws::Arn> arn = aws::parse_arn(queue_arn);
    if (!arn.has_value() || arn->service != "sqs") return nullptr;
    const std::optional<aws::Place> place = aws::place_of(world, *arn);
    return place.has_value() ? world.at(*place).sqs->queues.find(arn->resource) : nullptr;
}

Result<Str> send(aws::World& world, std::string_view queue_arn, NewMessage message,
                 sim::EffectId cause) {
    aws::Place place;
    Queue* const queue = find_mutable(world, queue_arn, place);
    if (queue == nullptr) return no_such_queue();
    SKYLENS_TRY_OK(check_size(*queue, message.body, message.attributes));
    const std::int64_t delay =
        message.delay_seconds >= 0 ? message.delay_seconds : queue->delay_seconds;
    Message stored;
    stored.id = aws::uuid_from(world.seed, world.new_number("sqs-message"));
    stored.body = std::move(message.body);
    stored.attributes = std::move(message.attributes);
    stored.sender_id = std::move(message.sender_id);
    stored.sent = world.now;
    stored.visible = world.now + seconds(delay);
    stored.dead_letter_source = std::move(message.dead_letter_source);
    stored.effect =
        world.add_effect(aws::EffectKind::QueueMessage, place, queue->id, cause,
                         Value::object({{"messageId", stored.id}, {"body", stored.body}}));
    const Str id = stored.id;
    count(world, place, "NumberOfMessagesSent", queue->id, 1, stored.effect);
    drop_expired(*queue, world.now);
    queue->messages.push_back(std::move(stored));
    return id;
}

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn) {
    const Queue* const queue = find_queue(world, arn);
    if (queue == nullptr || queue->policy.empty()) return std::nullopt;
    return queue->policy;
}

Counts count_messages(const Queue& queue, SimTime now) {
    Counts counts;
    for (const Message& message : queue.messages) {
        if (is_expired(queue, message, now)) continue;
        if (message.visible <= now) {
            ++counts.visible;
        } else if (message.receipt == 0) {
            ++counts.delayed;
        } else {
            ++counts.in_flight;
        }
    }
    return counts;
}

}  // namespace skylens::sqs
