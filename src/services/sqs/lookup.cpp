#include "services/sqs/lookup.h"

#include "aws/errors.h"
#include "base/md5.h"
#include "base/sort.h"
#include "base/text.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace {

void add_sized(std::string& out, std::string_view text) {
    const std::uint32_t size = static_cast<std::uint32_t>(text.size());
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(size >> shift & 0xff));
    out.append(text);
}

std::int64_t attributes_size(const Value& attributes) {
    std::size_t size = 0;
    for (const Value::Member& attribute : attributes.members()) {
        size += attribute.key.size() + attribute.value["DataType"].as_string().size() +
                attribute.value["StringValue"].as_string().size() +
                attribute.value["BinaryValue"].as_string().size();
    }
    return static_cast<std::int64_t>(size);
}

}  // namespace

Failure no_such_queue() {
    return aws::error("AWS.SimpleQueueService.NonExistentQueue",
                      "The specified queue does not exist.");
}

Failure invalid_value(std::int64_t value, const char* parameter, const char* reason) {
    return aws::error("InvalidParameterValue", "Value ", value, " for parameter ", parameter,
                      " is invalid. Reason: ", reason);
}

void count(aws::World& world, aws::Place place, const char* metric, const Str& queue, double value,
           sim::EffectId cause) {
    const cloudwatch::MetricId id{"AWS/SQS", Str(std::string_view(metric)), {{"QueueName", queue}}};
    cloudwatch::put_metric(world, place, id, cloudwatch::Unit::Count, world.now, value, cause);
}

Str queue_url(const aws::World& world, aws::Place place, std::string_view name) {
    return str_of("https://sqs.", aws::region_name(place.region), ".amazonaws.com/",
                    world.account(place).id, "/", name);
}

Str queue_arn(const aws::World& world, aws::Place place, std::string_view name) {
    return aws::arn(world, place, "sqs", name);
}

Result<QueueRef> queue_ref(const aws::World& world, aws::Place place, const aws::Params& params) {
    const Str url = params.str("QueueUrl");
    std::vector<std::string_view> parts = split(url, '/');
    if (parts.size() < 3 && parts.size() != 1) {
        return aws::error("InvalidAddress", "The address ", url,
                          " is not valid for this endpoint.");
    }
    if (parts.size() == 1) return no_such_queue();
    const int account = world.find_account(parts[parts.size() - 2]);
    if (account < 0) return no_such_queue();
    QueueRef ref;
    ref.place = {static_cast<std::uint16_t>(account), place.region};
    ref.name = parts.back();
    return ref;
}

Result<const Queue*> find_queue(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    const Queue* const queue = call.world.at(ref.place).sqs->queues.find(ref.name);
    if (queue == nullptr) return no_such_queue();
    return queue;
}

Result<Queue*> find_queue(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const QueueRef ref, queue_ref(call.world, call.place, params));
    Queue* const queue = call.world.at(ref.place).sqs->queues.find(ref.name);
    if (queue == nullptr) return no_such_queue();
    return queue;
}

void on_queue(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Str resource = "*";
    if (params.has("QueueName")) {
        resource = queue_arn(call.world, call.place, params.str("QueueName"));
    } else if (params.has("QueueUrl")) {
        const Result<QueueRef> ref = queue_ref(call.world, call.place, params);
        if (ref.ok()) resource = queue_arn(call.world, ref.value().place, ref.value().name);
    }
    out.push_back({str_of("sqs:", call.operation.name), resource, {}});
}

bool is_expired(const Queue& queue, const Message& message, SimTime now) {
    return message.sent + seconds(queue.message_retention_period) <= now;
}

void drop_expired(Queue& queue, SimTime now) {
    const auto expired = [&](const Message& message) { return is_expired(queue, message, now); };
    queue.messages.erase(std::remove_if(queue.messages.begin(), queue.messages.end(), expired),
                         queue.messages.end());
}

Status check_size(const Queue& queue, const Str& body, const Value& attributes) {
    if (body.empty()) {
        return aws::error("MissingParameter",
                          "The request must contain the parameter MessageBody.");
    }
    for (const char c : body.view()) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') {
            return aws::error(
                "InvalidMessageContents",
                "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to "
                "#xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");
        }
    }
    if (body.size() + attributes_size(attributes) > queue.maximum_message_size) {
        return aws::error(
            "InvalidParameterValue",
            "One or more parameters are invalid. Reason: Message must be shorter than ",
            queue.maximum_message_size, " bytes.");
    }
    return Ok{};
}

// "Calculating the MD5 message digest for message attributes", Amazon SQS Developer Guide.
Str attributes_md5(const Value& attributes) {
    if (attributes.empty()) return {};
    std::vector<const Value::Member*> sorted;
    for (const Value::Member& attribute : attributes.members())
        sorted.push_back(&attribute);
    sort_stably(sorted,
                [](const Value::Member* a, const Value::Member* b) { return a->key < b->key; });
    std::string bytes;
    for (const Value::Member* attribute : sorted) {
        const std::string_view type = attribute->value["DataType"].as_string();
        const bool binary = type.substr(0, 6) == "Binary";
        add_sized(bytes, attribute->key);
        add_sized(bytes, type);
        bytes.push_back(binary ? '\2' : '\1');
        add_sized(bytes, attribute->value[binary ? "BinaryValue" : "StringValue"].as_string());
    }
    return Str(md5_hex(bytes));
}

Str receipt_handle(const aws::World& world, const Message& message, std::uint64_t receipt) {
    const std::string text = join("skylens|", aws::uuid_from(world.seed, receipt), "|", message.id,
                                  "|", static_cast<std::int64_t>(receipt));
    return Str("AQEB" + base64_encode(text));
}

Message* find_receipt(const aws::World& world, Queue& queue, std::string_view handle) {
    std::string text;
    if (handle.substr(0, 4) != "AQEB" || !base64_decode(handle.substr(4), text)) return nullptr;
    const std::vector<std::string_view> parts = split(text, '|');
    if (parts.size() != 4 || !is_digits(parts[3])) return nullptr;
    for (Message& message : queue.messages) {
        if (message.id != parts[2]) continue;
        // Any receipt of the message is good enough to delete it, as in AWS.
        return message.receipt > 0 && !is_expired(queue, message, world.now) ? &message : nullptr;
    }
    return nullptr;
}

}  // namespace skylens::sqs
