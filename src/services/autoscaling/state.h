// Auto Scaling groups, their policies, activities and hooks, of one account in one Region.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "base/append_log.h"
#include "base/str.h"
#include "base/table.h"
#include "base/value.h"
#include "services/autoscaling/state_activity.h"
#include "services/autoscaling/state_instance.h"
#include "services/autoscaling/state_policy.h"
#include "services/ec2/state_instance.h"

namespace skylens::autoscaling {

// What instances are launched from. Exactly one of the two.
struct LaunchSource {
    Str configuration;  // name of a launch configuration
    Str template_id;    // lt-…
    Str template_name;
    Str template_version;  // as given: "3", "$Latest", "$Default"; empty when not given

    [[nodiscard]] bool is_template() const { return !template_id.empty(); }
    auto fields() const {
        return std::tie(configuration, template_id, template_name, template_version);
    }
};

struct GroupTag {
    Str key;
    Str value;
    bool propagate = false;  // to the instances it launches

    auto fields() const { return std::tie(key, value, propagate); }
};

struct Suspension {
    Str process;
    Str reason;

    auto fields() const { return std::tie(process, reason); }
};

// A topic that is told of launches and terminations.
struct Notification {
    Str topic_arn;
    std::vector<Str> types;  // "autoscaling:EC2_INSTANCE_LAUNCH", … in AWS's order

    auto fields() const { return std::tie(topic_arn, types); }
};

// What UpdateAutoScalingGroup may change.
struct GroupSettings {
    LaunchSource source;
    std::int64_t min = 0;
    std::int64_t max = 0;
    std::int64_t desired = 0;
    std::int64_t cooldown = 300;      // seconds
    std::vector<std::uint8_t> zones;  // indices in the Region, ascending
    std::vector<Str> subnets;         // in the order given; empty: the zones' default ones
    bool health_elb = false;
    bool health_ebs = false;
    std::int64_t grace = 0;                 // seconds
    std::vector<Str> termination_policies;  // at least "Default"
    bool protect_new = false;
    std::int64_t max_lifetime = 0;  // seconds; 0: none
    std::int64_t warmup = -1;       // DefaultInstanceWarmup; -1: not set
    bool capacity_rebalance = false;
    Str context;
    Str deletion_protection = "none";
    Value maintenance;  // InstanceMaintenancePolicy as given; null for none
    Str zone_strategy = "balanced-best-effort";
    Str role_arn;  // of the service-linked role

    auto fields() const {
        return std::tie(source, min, max, desired, cooldown, zones, subnets, health_elb, health_ebs,
                        grace, termination_policies, protect_new, max_lifetime, warmup,
                        capacity_rebalance, context, deletion_protection, maintenance,
                        zone_strategy, role_arn);
    }
};

struct Group {
    Str id;    // its name
    Str uuid;  // in its ARN
    SimTime created;
    GroupSettings settings;
    std::vector<GroupTag> tags;            // sorted by key
    std::vector<GroupInstance> instances;  // in the order in which they came
    std::vector<Str> target_groups;        // ARNs
    std::vector<Suspension> suspended;
    std::vector<Str> metrics;               // enabled, in the order of AWS's list
    std::vector<Hook> hooks;                // sorted by name
    std::vector<HookAction> hook_actions;   // in progress
    std::vector<Policy> policies;           // sorted by name
    std::vector<ScheduledAction> schedule;  // sorted by name
    std::vector<Notification> notifications;
    bool deleting = false;

    // Why the capacity differs from the desired one: the sentences of the activities to come.
    Str why;
    sim::EffectId why_effect = 0;
    sim::EffectId effect = 0;     // what last changed the group
    bool protected_told = false;  // that nothing is left that may be terminated
    SimTime cooldown_until;       // simple scaling waits until then
    Str cooling_policy;           // a simple policy whose activities go on; empty for none
    std::int64_t cooling_seconds = 0;
    std::int64_t unhealthy_to_replace = 0;  // terminated as unhealthy and not yet replaced
    std::int64_t failures = 0;              // launches that failed one after another
    SimTime launch_after;                   // no launch before, after failures
    std::map<Str, std::uint32_t> series;    // group metrics; opened when first needed

    // A workload on the group: what each of `load_over` instances would have to do. Those in
    // service share it.
    ec2::Load load;
    std::int64_t load_over = 0;  // 0: none
    std::vector<Str> load_on;    // who shares it now

    auto configuration() const {
        return std::tie(id, uuid, created, settings, tags, instances, target_groups, suspended,
                        metrics, hooks, hook_actions, policies, schedule, notifications, deleting);
    }
    auto condition() const {
        return std::tie(why, why_effect, effect, protected_told, cooldown_until, cooling_policy,
                        cooling_seconds, unhealthy_to_replace, failures, launch_after, series, load,
                        load_over, load_on);
    }
    auto fields() const { return std::tuple_cat(configuration(), condition()); }
};

struct LaunchConfiguration {
    Str id;  // its name
    Str uuid;
    SimTime created;
    Value parameters;  // of CreateLaunchConfiguration, without the name and InstanceId

    auto fields() const { return std::tie(id, uuid, created, parameters); }
};

struct State {
    Table<Group> groups;
    Table<LaunchConfiguration> configurations;
    AppendLog<Str> activity_ids;  // in the order of their beginning
    std::map<Str, Activity> activities;
    std::int64_t next_number = 1;  // of hook actions and scheduled actions
    bool ticking = false;          // a ScalingTick is pending

    auto fields() const {
        return std::tie(groups, configurations, activity_ids, activities, next_number, ticking);
    }
};

}  // namespace skylens::autoscaling
