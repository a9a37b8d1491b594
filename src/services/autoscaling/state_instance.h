// An instance as its group sees it.
#pragma once

#include <cstdint>
#include <tuple>

#include "base/str.h"
#include "base/time.h"
#include "sim/effect.h"

namespace skylens::autoscaling {

// "Amazon EC2 Auto Scaling instance lifecycle". Warm pools are not simulated.
enum class LifecycleState : std::uint8_t {
    Pending,
    PendingWait,
    PendingProceed,
    InService,
    Terminating,
    TerminatingWait,
    TerminatingProceed,
    Detaching,
    EnteringStandby,
    Standby
};

// What is being done to it, until its activity ends.
enum class Task : std::uint8_t { None, Launch, Attach, LeaveStandby, Terminate, Detach, Standby };

struct GroupInstance {
    Str id;  // i-…
    Str type;
    Str image_id;
    std::uint8_t zone = 0;
    Str subnet_id;
    LifecycleState state = LifecycleState::Pending;
    Task task = Task::Launch;
    Str activity;  // the one in progress; empty for none
    bool healthy = true;
    Str unhealthy_cause;  // the end of "… taken out of service in response to …"
    bool protected_from_scale_in = false;
    Str configuration;  // launched from; both empty for an attached one
    Str template_id;
    Str template_name;
    Str template_version;  // the number
    SimTime joined;        // launch or attachment
    SimTime in_service;    // latest; counts the grace period and the warm-up
    bool was_in_service = false;
    bool registered = false;  // with the group's target groups
    bool draining = false;    // deregistered, waiting for the targets to be released
    SimTime drain_poll;       // when it is next asked whether the targets have let go
    bool terminating_called = false;
    bool abandoned = false;    // its launch was abandoned: terminate and try again
    sim::EffectId effect = 0;  // what brought it into its state

    auto identity() const {
        return std::tie(id, type, image_id, zone, subnet_id, configuration, template_id,
                        template_name, template_version, joined);
    }
    auto condition() const {
        return std::tie(state, task, activity, healthy, unhealthy_cause, protected_from_scale_in,
                        in_service, was_in_service, registered, draining, drain_poll,
                        terminating_called, abandoned, effect);
    }
    auto fields() const { return std::tuple_cat(identity(), condition()); }

    // Counts towards the desired capacity.
    [[nodiscard]] bool counts() const {
        return state == LifecycleState::Pending || state == LifecycleState::PendingWait ||
               state == LifecycleState::PendingProceed || state == LifecycleState::InService;
    }
    [[nodiscard]] bool pending() const { return counts() && state != LifecycleState::InService; }
    [[nodiscard]] bool terminating() const {
        return state == LifecycleState::Terminating || state == LifecycleState::TerminatingWait ||
               state == LifecycleState::TerminatingProceed;
    }
};

// A lifecycle hook.
struct Hook {
    Str name;
    bool launching = true;  // EC2_INSTANCE_LAUNCHING, else EC2_INSTANCE_TERMINATING
    Str target_arn;
    Str role_arn;
    Str metadata;
    std::int64_t heartbeat = 3600;  // seconds
    bool continues = false;         // DefaultResult CONTINUE, else ABANDON

    auto fields() const {
        return std::tie(name, launching, target_arn, role_arn, metadata, heartbeat, continues);
    }
};

// An instance that waits for somebody to complete a hook.
struct HookAction {
    Str token;
    Str hook;
    Str instance;
    bool launching = true;
    std::int64_t heartbeat = 3600;
    bool continues = false;
    SimTime global_deadline;
    std::int64_t number = 0;  // of the pending event that ends it; a heartbeat takes a new one
    sim::EffectId effect = 0;

    auto fields() const {
        return std::tie(token, hook, instance, launching, heartbeat, continues, global_deadline,
                        number, effect);
    }
};

}  // namespace skylens::autoscaling
