// Event buses and rules of one account in one Region.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/hash.h"
#include "base/table.h"
#include "services/events/pattern.h"
#include "services/events/schedule.h"

namespace skylens::events {

class BusIndex;

enum class RuleState : std::uint8_t { Enabled, Disabled, EnabledWithAllManagementEvents };

struct Target {
    Str id;
    Value settings;  // as PutTargets gave them: Id, Arn, Input, RetryPolicy, …
    auto fields() const { return std::tie(id, settings); }
};

struct Rule {
    Str id;           // its name
    Pattern pattern;  // empty: none
    Str schedule_expression;
    std::optional<Schedule> schedule;
    RuleState state = RuleState::Enabled;
    Str description;
    Str role_arn;
    Str created_by;
    aws::TagList tags;
    std::vector<Target> targets;
    SimTime created;
    SimTime modified;
    SimTime schedule_start;       // rates count from here
    std::int64_t generation = 0;  // pending schedule events of older generations are void
    std::uint64_t cause = 0;      // the call that made the rule what it is

    auto fields() const {
        return std::tie(id, pattern, schedule_expression, schedule, state, description, role_arn,
                        created_by, tags, targets, created, modified, schedule_start, generation,
                        cause);
    }
};

struct EventBus {
    Str id;  // its name
    Str description;
    Str kms_key_identifier;
    Value dead_letter_config;
    Value log_config;
    Str policy;  // JSON text; empty: none
    SimTime created;
    SimTime modified;
    aws::TagList tags;
    Table<Rule> rules;
    // Follows from the rules; null until somebody needs it, and again after a rule changed.
    std::shared_ptr<const BusIndex> index;

    auto fields() const {
        return std::tie(id, description, kms_key_identifier, dead_letter_config, log_config, policy,
                        created, modified, tags, rules);
    }
};

struct State {
    Table<EventBus> buses;
    auto fields() const { return std::tie(buses); }
};

}  // namespace skylens::events
