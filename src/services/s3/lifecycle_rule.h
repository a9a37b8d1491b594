// One lifecycle rule, read from its JSON.
#pragma once

#include <vector>

#include "services/s3/state.h"

namespace skylens::s3 {

// When something is due: so many days after, or at a date.
struct Due {
    std::int64_t days = -1;  // -1: not by days
    SimTime date;

    [[nodiscard]] bool by_days() const { return days >= 0; }
    // When it is due for an object that dates from `from`: rounded up to midnight UTC.
    [[nodiscard]] SimTime at(SimTime from) const;
};

struct Transition {
    Due due;
    Str storage_class;
    std::int64_t newer_versions = 0;
};

struct LifecycleRule {
    Str id;
    bool enabled = true;
    Str prefix;
    Tags tags;
    std::int64_t larger_than = -1;
    std::int64_t smaller_than = -1;

    std::optional<Due> expiration;
    bool expired_markers = false;
    std::vector<Transition> transitions;
    std::vector<Transition> noncurrent_transitions;
    std::int64_t noncurrent_days = -1;  // expiration; -1: none
    std::int64_t noncurrent_kept = 0;
    std::int64_t abort_days = -1;
};

LifecycleRule rule_of(const Value& json);

// The filter holds for this version; size and tags do not bind delete markers.
bool rule_applies(const LifecycleRule& rule, std::string_view key, const ObjectVersion& version);

// Where a class stands in the waterfall of transitions: only from lower to higher.
int class_rank(std::string_view storage_class);

}  // namespace skylens::s3
