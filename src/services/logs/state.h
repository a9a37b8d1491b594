// Log groups of one account in one Region.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>

#include "aws/tag_list.h"
#include "base/append_log.h"
#include "base/hash.h"
#include "base/table.h"

namespace skylens::logs {

struct LogEvent {
    std::uint64_t number = 0;  // unique in the account and Region, for the eventId
    SimTime timestamp;
    SimTime ingestion;
    Str message;
    auto fields() const { return std::tie(number, timestamp, ingestion, message); }
};

struct LogStream {
    Str id;  // its name
    SimTime created;
    AppendLog<LogEvent> events;  // in the order of arrival
    std::int64_t stored_bytes = 0;
    auto fields() const { return std::tie(id, created, events, stored_bytes); }
};

struct SubscriptionFilter {
    Str id;  // its name
    Str pattern;
    Str destination_arn;
    Str role_arn;
    Str distribution;
    SimTime created;
    std::uint64_t next_event = 0;  // events with smaller numbers have been looked at
    auto fields() const {
        return std::tie(id, pattern, destination_arn, role_arn, distribution, created, next_event);
    }
};

struct LogGroup {
    Str id;  // its name
    SimTime created;
    std::optional<std::int64_t> retention_days;  // none: events never expire
    Str kms_key_id;
    Str log_group_class = "STANDARD";
    bool deletion_protection = false;
    aws::TagList tags;
    Table<LogStream> streams;
    Table<SubscriptionFilter> filters;
    bool forwarding = false;  // a LogsForward event is pending
    auto fields() const {
        return std::tie(id, created, retention_days, kms_key_id, log_group_class,
                        deletion_protection, tags, streams, filters, forwarding);
    }
};

struct ResourcePolicy {
    Str id;  // its name
    Str document;
    SimTime updated;
    auto fields() const { return std::tie(id, document, updated); }
};

// What another account may send its log events to.
struct Destination {
    Str id;  // its name
    Str target_arn;
    Str role_arn;
    Str access_policy;  // empty: nobody may
    SimTime created;
    aws::TagList tags;
    auto fields() const {
        return std::tie(id, target_arn, role_arn, access_policy, created, tags);
    }
};

struct State {
    Table<LogGroup> groups;
    Table<ResourcePolicy> resource_policies;
    Table<Destination> destinations;
    std::uint64_t next_event = 1;
    auto fields() const { return std::tie(groups, resource_policies, destinations, next_event); }
};

}  // namespace skylens::logs
