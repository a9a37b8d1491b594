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

struct LogGroup {
    Str id;  // its name
    SimTime created;
    std::optional<std::int64_t> retention_days;  // none: events never expire
    Str kms_key_id;
    Str log_group_class = "STANDARD";
    bool deletion_protection = false;
    aws::TagList tags;
    Table<LogStream> streams;
    auto fields() const {
        return std::tie(id, created, retention_days, kms_key_id, log_group_class,
                        deletion_protection, tags, streams);
    }
};

struct ResourcePolicy {
    Str id;  // its name
    Str document;
    SimTime updated;
    auto fields() const { return std::tie(id, document, updated); }
};

struct State {
    Table<LogGroup> groups;
    Table<ResourcePolicy> resource_policies;
    std::uint64_t next_event = 1;
    auto fields() const { return std::tie(groups, resource_policies, next_event); }
};

}  // namespace skylens::logs
