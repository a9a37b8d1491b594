// Instances.
#pragma once

#include <array>
#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/load.h"
#include "services/ec2/state_application.h"
#include "services/ec2/tags.h"
#include "sim/effect.h"

namespace skylens::ec2 {

// The values are EC2's codes.
enum class InstanceState : std::uint8_t {
    Pending = 0, Running = 16, ShuttingDown = 32, Terminated = 48, Stopping = 64, Stopped = 80
};

enum class Monitoring : std::uint8_t { Disabled, Pending, Enabled, Disabling };

enum class CheckResult : std::uint8_t { NotApplicable, Initializing, Ok, Impaired };

// One status check.
struct StatusCheck {
    CheckResult result = CheckResult::NotApplicable;
    SimTime impaired_since;
    sim::EffectId changed = 0;  // the effect that wrote down the latest change

    auto fields() const { return std::tie(result, impaired_since, changed); }
};

// What is broken: the effect that broke it, 0 for nothing.
struct Faults {
    sim::EffectId system = 0;    // the host: power, network, hardware
    sim::EffectId instance = 0;  // the guest: kernel, memory, boot, its network settings
    sim::EffectId ebs = 0;       // the attached volumes do not answer
    sim::EffectId agent = 0;     // the CloudWatch agent does not run

    auto fields() const { return std::tie(system, instance, ebs, agent); }
};

// CPU credits of a burstable instance, in vCPU-minutes.
struct Credits {
    bool unlimited = false;
    double launch = 0;      // launch credits left (T2 standard)
    double accrued = 0;     // earned and not spent
    double surplus = 0;     // spent in advance (unlimited)
    SimTime kept_until;     // of a stopped T3: when the balance is lost

    [[nodiscard]] double balance() const { return launch + accrued; }
    auto fields() const { return std::tie(unlimited, launch, accrued, surplus, kept_until); }
};

// What an instance did in a period.
struct Usage {
    std::int64_t active_ms = 0;  // time it ran
    double cpu = 0;              // percent × ms
    double credits = 0;          // vCPU-minutes spent
    double charged = 0;          // surplus credits that are charged
    double network_in = 0;       // bytes
    double network_out = 0;
    double disk_read = 0;
    double disk_write = 0;

    auto fields() const {
        return std::tie(active_ms, cpu, credits, charged, network_in, network_out, disk_read,
                        disk_write);
    }
};

struct Meter {
    SimTime until;      // accounted for up to here
    Usage minute;       // since the latest whole minute
    Usage five;         // the whole minutes since the latest multiple of five
    std::int64_t running_ms_total = 0;    // for the cost
    double charged_credits_total = 0;

    auto fields() const {
        return std::tie(until, minute, five, running_ms_total, charged_credits_total);
    }
};

struct MetadataOptions {
    bool tokens_required = true;
    bool endpoint_enabled = true;
    bool tags_enabled = false;
    std::int32_t hop_limit = 2;
    bool ipv6_enabled = false;

    auto fields() const {
        return std::tie(tokens_required, endpoint_enabled, tags_enabled, hop_limit, ipv6_enabled);
    }
};

enum class AssociationState : std::uint8_t { Associating, Associated, Disassociating };

// The instance's association with its IAM instance profile.
struct ProfileAssociation {
    Str id;  // iip-assoc-…; empty for none
    AssociationState state = AssociationState::Associated;
    std::int64_t generation = 0;
    SimTime changed;

    auto fields() const { return std::tie(id, state, generation, changed); }
};

struct Instance {
    Str id;
    Str reservation_id;
    std::int32_t launch_index = 0;
    Str client_token;
    std::uint64_t request_hash = 0;  // of the parameters that came with the token
    Str image_id;
    Str type;
    Str key_name;
    Str user_data;                   // base64
    Str profile_arn;                 // IAM instance profile; empty for none
    Str profile_id;
    SimTime launch_time;             // of the latest start
    SimTime created;
    std::uint8_t zone = 0;
    Str tenancy = "default";
    Str group_name;              // placement group; empty for none
    std::int32_t partition = 0;  // of a partition group, from 1
    Str subnet_id;
    Str vpc_id;
    Str interface_id;                // empty once terminated
    std::vector<Str> volume_ids;     // the first is the root volume
    Str root_device;
    bool ebs_optimized = false;
    MetadataOptions metadata;
    bool disable_api_termination = false;
    bool disable_api_stop = false;
    bool shutdown_terminates = false;  // instance-initiated shutdown behaviour
    bool auto_recovery = true;
    bool reboot_migration = true;
    bool hibernation = false;  // configured at the launch
    ProfileAssociation association;
    Tags tags;

    InstanceState state = InstanceState::Pending;
    std::int64_t generation = 0;     // counts state changes; events of older ones are void
    sim::EffectId state_effect = 0;  // the latest state change
    SimTime state_since;
    bool was_running = false;        // has ever been
    SimTime running_since;
    Str transition_reason;
    Str reason_code;
    Str reason_message;
    Monitoring monitoring = Monitoring::Disabled;
    std::int64_t monitoring_generation = 0;

    SimTime checks_ready;            // when the status checks have first results
    StatusCheck system_check;
    StatusCheck instance_check;
    StatusCheck ebs_check;
    Faults faults;
    bool recovering = false;
    std::vector<SimTime> recoveries;  // simplified automatic ones, of the last 24 hours
    bool hibernated = false;          // stopping or stopped with its memory kept
    Str launch_failure;               // why the launch will fail: StateReason's code
    SimTime down_until;              // rebooting or recovering until then

    Load load;
    Demand demand;
    Application application;
    Agent agent;
    Credits credits;
    Meter meter;
    std::vector<std::uint32_t> series;  // CloudWatch series by metric; opened on first use

    auto identity() const {
        return std::tie(id, reservation_id, launch_index, client_token, request_hash, image_id,
                        type, key_name, user_data, profile_arn, profile_id, launch_time, created,
                        zone, tenancy, group_name, partition, subnet_id, vpc_id, interface_id,
                        volume_ids, root_device, ebs_optimized, metadata, disable_api_termination,
                        disable_api_stop, shutdown_terminates, auto_recovery, reboot_migration,
                        hibernation, association, tags);
    }
    auto condition() const {
        return std::tie(state, generation, state_effect, state_since, was_running, running_since,
                        transition_reason, reason_code, reason_message, monitoring,
                        monitoring_generation, checks_ready, system_check, instance_check,
                        ebs_check, faults, recovering, recoveries, hibernated, launch_failure,
                        down_until, load, demand, application, agent, credits, meter, series);
    }
    auto fields() const { return std::tuple_cat(identity(), condition()); }
};

}  // namespace skylens::ec2
