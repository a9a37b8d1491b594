// Queues of one account in one Region.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/hash.h"
#include "base/table.h"

namespace skylens::sqs {

struct Message {
    Str id;  // MessageId, a UUID
    Str body;
    Value attributes;  // MessageAttributes as sent
    Str sender_id;
    SimTime sent;
    SimTime visible;  // hidden until then: delayed, or received and not deleted
    SimTime first_received;
    std::int64_t receive_count = 0;
    std::uint64_t receipt = 0;  // number of the latest receipt; 0: never received
    Str dead_letter_source;     // ARN of the queue that gave up on it
    std::uint64_t effect = 0;   // the effect of its arrival

    auto fields() const {
        return std::tie(id, body, attributes, sender_id, sent, visible, first_received,
                        receive_count, receipt, dead_letter_source, effect);
    }
};

// Defaults: "SetQueueAttributes".
struct Queue {
    Str id;  // its name
    SimTime created;
    SimTime modified;
    std::int64_t visibility_timeout = 30;
    std::int64_t delay_seconds = 0;
    std::int64_t maximum_message_size = 1'048'576;
    std::int64_t message_retention_period = 345'600;
    std::int64_t receive_message_wait_time_seconds = 0;
    Str policy;
    Str redrive_policy;
    Str redrive_allow_policy;
    Str kms_master_key_id;
    std::int64_t kms_data_key_reuse_period_seconds = 300;
    bool sqs_managed_sse_enabled = true;
    aws::TagList tags;
    std::vector<Message> messages;  // in the order of arrival
    SimTime purged;                 // 0: never

    auto fields() const {
        return std::tie(id, created, modified, visibility_timeout, delay_seconds,
                        maximum_message_size, message_retention_period,
                        receive_message_wait_time_seconds, policy, redrive_policy,
                        redrive_allow_policy, kms_master_key_id, kms_data_key_reuse_period_seconds,
                        sqs_managed_sse_enabled, tags, messages, purged);
    }
};

struct State {
    Table<Queue> queues;
    std::map<Str, SimTime, std::less<>> deleted;  // a name may be used again after 60 seconds
    std::uint64_t next_receipt = 1;
    auto fields() const { return std::tie(queues, deleted, next_receipt); }
};

}  // namespace skylens::sqs
