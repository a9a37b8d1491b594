// Topics, subscriptions and the inbox of one account in one Region.
#pragma once

#include <cstdint>
#include <tuple>

#include "aws/tag_list.h"
#include "base/append_log.h"
#include "base/hash.h"
#include "base/table.h"

namespace skylens::sns {

struct Topic {
    Str id;  // its name
    Str display_name;
    Str policy;
    Str delivery_policy;
    Str kms_master_key_id;
    Str signature_version;
    Str tracing_config;
    aws::TagList tags;
    std::int64_t subscriptions_deleted = 0;
    auto fields() const {
        return std::tie(id, display_name, policy, delivery_policy, kms_master_key_id,
                        signature_version, tracing_config, tags, subscriptions_deleted);
    }
};

struct Subscription {
    Str id;     // its ARN
    Str topic;  // the topic's name
    Str protocol;
    Str endpoint;
    Str owner;  // account that subscribed
    bool confirmed = false;
    Str token;  // while it waits for confirmation
    bool raw_message_delivery = false;
    Str filter_policy;
    Str filter_policy_scope;  // empty: MessageAttributes
    Str redrive_policy;
    Str subscription_role_arn;
    Str delivery_policy;
    auto fields() const {
        return std::tie(id, topic, protocol, endpoint, owner, confirmed, token,
                        raw_message_delivery, filter_policy, filter_policy_scope, redrive_policy,
                        subscription_role_arn, delivery_policy);
    }
};

// What arrived at an e-mail address, for the screen.
struct Email {
    SimTime time;
    Str to;
    Str from;
    Str subject;
    Str body;
    Str topic_arn;
    Str token;  // set on the mail that asks for confirmation
    std::uint64_t effect = 0;
    auto fields() const {
        return std::tie(time, to, from, subject, body, topic_arn, token, effect);
    }
};

struct State {
    Table<Topic> topics;
    Table<Subscription> subscriptions;
    AppendLog<Email> inbox;
    auto fields() const { return std::tie(topics, subscriptions, inbox); }
};

}  // namespace skylens::sns
