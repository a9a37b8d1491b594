// AWS Config's recorder, items and rules of one account in one Region.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/append_log.h"
#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "base/value.h"
#include "sim/effect.h"

namespace skylens::config {

// Type and id of a resource.
using ResourceKey = std::pair<Str, Str>;

struct Recorder {
    Str name = "default";
    Str arn;
    Str role_arn;
    Value group;  // recordingGroup, complete
    Value mode;   // recordingMode, complete
    bool recording = false;
    std::int64_t generation = 0;  // counts starts; an inventory of an older start is void
    bool started = false;         // has ever been
    bool stopped = false;
    SimTime last_start;
    SimTime last_stop;
    bool pending = false;         // started, inventory not taken yet
    SimTime status_changed;

    auto fields() const {
        return std::tie(name, arn, role_arn, group, mode, recording, generation, started, stopped,
                        last_start, last_stop, pending, status_changed);
    }
};

struct DeliveryChannel {
    Str name = "default";
    Str bucket;
    Str prefix;
    Str kms_key_arn;
    Str topic_arn;
    Str frequency;  // of snapshots; empty: none
    bool stream_tried = false;
    Str stream_error_code;  // empty: the latest notification was published
    Str stream_error_message;
    SimTime stream_changed;

    auto fields() const {
        return std::tie(name, bucket, prefix, kms_key_arn, topic_arn, frequency, stream_tried,
                        stream_error_code, stream_error_message, stream_changed);
    }
};

enum class ItemStatus : std::uint8_t { Ok, Discovered, NotRecorded, Deleted, DeletedNotRecorded };

// One configuration item.
struct Item {
    ItemStatus status = ItemStatus::Ok;
    SimTime captured;            // when recording of the change began
    std::int64_t state_id = 0;   // orders the items of a Region
    Str name;
    Str arn;
    Str zone;                    // availabilityZone
    bool has_created = false;
    SimTime created;
    Value configuration;         // object; null for a deleted resource
    Value supplementary;         // object of objects
    Value relationships;         // list
    Value tags;                  // object of texts
    sim::EffectId effect = 0;    // its recording
    bool daily = false;          // recorded once a day

    auto fields() const {
        return std::tie(status, captured, state_id, name, arn, zone, has_created, created,
                        configuration, supplementary, relationships, tags, effect, daily);
    }
};

// A resource that Config knows.
struct Resource {
    AppendLog<Item, 16> items;       // oldest first
    bool pending = false;            // a change is waiting to be recorded
    SimTime pending_since;
    sim::EffectId pending_cause = 0; // the latest change

    auto fields() const { return std::tie(items, pending, pending_since, pending_cause); }
};

enum class Compliance : std::uint8_t { Compliant, NonCompliant, NotApplicable, InsufficientData };

// What a rule found about a resource.
struct Evaluation {
    Compliance compliance = Compliance::NotApplicable;
    Str annotation;
    Value because;               // which part of the configuration decided
    SimTime ordering;            // capture time of the item, or time of the periodic run
    SimTime invoked;
    SimTime recorded;
    sim::EffectId effect = 0;

    auto fields() const {
        return std::tie(compliance, annotation, because, ordering, invoked, recorded, effect);
    }
};

struct Rule {
    Str id;          // the name
    Str rule_id;     // config-rule-…
    Str arn;
    Str description;
    Value scope;     // as given; null for none
    Str identifier;  // INCOMING_SSH_DISABLED
    Str parameters;  // JSON text as given
    Str frequency;   // as given
    SimTime created;
    std::int64_t generation = 0;  // events of an older version of the rule are void
    bool started = false;         // evaluated at least once
    bool evaluating = false;      // an evaluation of everything in scope is under way
    SimTime last_invocation;
    SimTime last_evaluation;
    SimTime last_reevaluation;
    std::map<ResourceKey, Evaluation> results;

    auto fields() const {
        return std::tie(id, rule_id, arn, description, scope, identifier, parameters, frequency,
                        created, generation, started, evaluating, last_invocation, last_evaluation,
                        last_reevaluation, results);
    }
};

struct State {
    std::optional<Recorder> recorder;
    std::optional<DeliveryChannel> channel;
    std::map<ResourceKey, Resource> resources;
    Table<Rule> rules;
    std::int64_t last_state_id = 0;
    std::int64_t generations = 0;

    auto fields() const {
        return std::tie(recorder, channel, resources, rules, last_state_id, generations);
    }
};

}  // namespace skylens::config
