#include "services/sqs/attributes.h"

#include <algorithm>

#include "aws/arn.h"
#include "aws/errors.h"
#include "base/text.h"
#include "services/service_access.h"
#include "services/sqs/lookup.h"
#include "services/sqs/sqs.h"
#include "services/sqs/state.h"

namespace skylens::sqs {
namespace {

struct NumberRow {
    const char* name;
    std::int64_t Queue::*field;
    std::int64_t low;
    std::int64_t high;
};

const NumberRow kNumbers[] = {
    {"VisibilityTimeout", &Queue::visibility_timeout, 0, 43'200},
    {"DelaySeconds", &Queue::delay_seconds, 0, 900},
    {"MaximumMessageSize", &Queue::maximum_message_size, 1'024, 1'048'576},
    {"MessageRetentionPeriod", &Queue::message_retention_period, 60, 1'209'600},
    {"ReceiveMessageWaitTimeSeconds", &Queue::receive_message_wait_time_seconds, 0, 20},
    {"KmsDataKeyReusePeriodSeconds", &Queue::kms_data_key_reuse_period_seconds, 60, 86'400},
};

struct TextRow {
    const char* name;
    Str Queue::*field;
};

const TextRow kTexts[] = {
    {"Policy", &Queue::policy},
    {"RedrivePolicy", &Queue::redrive_policy},
    {"RedriveAllowPolicy", &Queue::redrive_allow_policy},
    {"KmsMasterKeyId", &Queue::kms_master_key_id},
};

const char* const kOrder[] = {"QueueArn",
                              "ApproximateNumberOfMessages",
                              "ApproximateNumberOfMessagesNotVisible",
                              "ApproximateNumberOfMessagesDelayed",
                              "CreatedTimestamp",
                              "LastModifiedTimestamp",
                              "VisibilityTimeout",
                              "MaximumMessageSize",
                              "MessageRetentionPeriod",
                              "DelaySeconds",
                              "Policy",
                              "RedrivePolicy",
                              "RedriveAllowPolicy",
                              "ReceiveMessageWaitTimeSeconds",
                              "KmsMasterKeyId",
                              "KmsDataKeyReusePeriodSeconds",
                              "SqsManagedSseEnabled"};

Failure bad_value(std::string_view name) {
    return aws::error("InvalidAttributeValue", "Invalid value for the parameter ", name, ".");
}

Str number(std::int64_t value) { return Str(std::to_string(value)); }

Result<std::int64_t> parse_number(const NumberRow& row, std::string_view text) {
    if (!is_digits(text) || text.size() > 9) return bad_value(row.name);
    std::int64_t value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    if (value < row.low || value > row.high) return bad_value(row.name);
    return value;
}

Status check_redrive(std::string_view text) {
    const Result<Value> policy = parse_json(text);
    if (!policy.ok() || !policy.value().is_object()) {
        return aws::error("InvalidAttributeValue", "Value ", text,
                          " for parameter RedrivePolicy is invalid. Reason: Redrive policy is not "
                          "a valid JSON map.");
    }
    const Value& target = policy.value()["deadLetterTargetArn"];
    const Value& most = policy.value()["maxReceiveCount"];
    const bool counted = most.is_int() || (most.is_string() && is_digits(most.as_string()));
    if (!target.is_string() || !counted) {
        return aws::error(
            "InvalidAttributeValue", "Value ", text,
            " for parameter RedrivePolicy is invalid. Reason: Redrive policy does not contain "
            "mandatory attribute: ",
            target.is_string() ? "maxReceiveCount." : "deadLetterTargetArn.");
    }
    return Ok{};
}

Status check_text(std::string_view name, std::string_view text) {
    if (text.empty()) return Ok{};
    if (name == "Policy" && !check_resource_policy(text).ok()) {
        return bad_value("Policy");
    }
    if (name == "RedrivePolicy") return check_redrive(text);
    if (name == "RedriveAllowPolicy" && !parse_json(text).ok()) return bad_value(name);
    return Ok{};
}

Status set_one(Queue& queue, std::string_view name, std::string_view text) {
    for (const NumberRow& row : kNumbers) {
        if (name != row.name) continue;
        SKYLENS_TRY(queue.*row.field, parse_number(row, text));
        return Ok{};
    }
    for (const TextRow& row : kTexts) {
        if (name != row.name) continue;
        SKYLENS_TRY_OK(check_text(name, text));
        queue.*row.field = text;
        return Ok{};
    }
    if (name == "SqsManagedSseEnabled") {
        if (text != "true" && text != "false") return bad_value(name);
        queue.sqs_managed_sse_enabled = text == "true";
        return Ok{};
    }
    if (name == "FifoQueue" || name == "ContentBasedDeduplication" ||
        name == "DeduplicationScope" || name == "FifoThroughputLimit") {
        return aws::not_simulated("A FIFO queue (", name, ")");
    }
    return aws::error("InvalidAttributeName", "Unknown Attribute ", name, ".");
}

}  // namespace

Status set_attributes(Queue& queue, const Value& attributes) {
    Queue changed = queue;
    for (const Value::Member& attribute : attributes.members()) {
        SKYLENS_TRY_OK(set_one(changed, attribute.key, attribute.value.as_string()));
    }
    queue = std::move(changed);
    return Ok{};
}

std::optional<Str> get_attribute(const aws::World& world, aws::Place place, const Queue& queue,
                                 std::string_view name) {
    for (const NumberRow& row : kNumbers) {
        if (name != row.name) continue;
        if (name == "KmsDataKeyReusePeriodSeconds" && queue.kms_master_key_id.empty())
            return std::nullopt;
        return number(queue.*row.field);
    }
    for (const TextRow& row : kTexts) {
        if (name != row.name) continue;
        if ((queue.*row.field).empty()) return std::nullopt;
        return queue.*row.field;
    }
    const Counts counts = count_messages(queue, world.now);
    if (name == "ApproximateNumberOfMessages") return number(counts.visible);
    if (name == "ApproximateNumberOfMessagesNotVisible") return number(counts.in_flight);
    if (name == "ApproximateNumberOfMessagesDelayed") return number(counts.delayed);
    if (name == "CreatedTimestamp") return number(queue.created.ms / 1000);
    if (name == "LastModifiedTimestamp") return number(queue.modified.ms / 1000);
    if (name == "QueueArn") return queue_arn(world, place, queue.id);
    if (name == "SqsManagedSseEnabled") {
        const bool managed = queue.sqs_managed_sse_enabled && queue.kms_master_key_id.empty();
        return managed ? Str("true") : Str("false");
    }
    return std::nullopt;
}

Value all_attributes(const aws::World& world, aws::Place place, const Queue& queue) {
    Value all = Value::object();
    for (const char* const name : kOrder) {
        const std::optional<Str> value = get_attribute(world, place, queue, name);
        if (value.has_value()) all.set(Str(std::string_view(name)), *value);
    }
    return all;
}

bool is_attribute(std::string_view name) {
    const auto same = [name](const char* known) { return name == known; };
    return std::any_of(std::begin(kOrder), std::end(kOrder), same) || name == "FifoQueue" ||
           name == "ContentBasedDeduplication" || name == "DeduplicationScope" ||
           name == "FifoThroughputLimit";
}

}  // namespace skylens::sqs
