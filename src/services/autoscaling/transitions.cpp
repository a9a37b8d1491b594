#include "services/autoscaling/transitions.h"

#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/group_load.h"
#include "services/autoscaling/hooks.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/role.h"
#include "services/autoscaling/targets.h"
#include "services/ec2/state.h"

namespace skylens::autoscaling {
namespace {

// How often Auto Scaling asks whether a target has been drained; chosen for teaching.
constexpr Duration kDrainPoll = seconds(15);

// The group and one of its instances while it is being moved on.
struct Move {
    aws::World& world;
    aws::Place place;
    Group& group;
    GroupInstance& instance;
    sim::EffectId cause;
};

const ec2::Instance* machine_of(const Move& move) {
    return move.world.at(move.place).ec2->instances.find(move.instance.id);
}

bool is_gone(const ec2::Instance* machine) {
    return machine == nullptr || machine->state == ec2::InstanceState::Terminated;
}

void enter(Move& move, LifecycleState state) {
    const std::string_view from = state_name(move.instance.state);
    move.instance.state = state;
    move.instance.effect = move.world.add_effect(aws::EffectKind::StateChange, move.place,
                                                 move.instance.id, move.cause,
                                                 Value::object({{"what", "lifecycle state"},
                                                                {"group", move.group.id},
                                                                {"from", from},
                                                                {"to", state_name(state)}}));
    move.cause = move.instance.effect;
}

void finish(Move& move, ActivityStatus status, std::string_view message = {}) {
    const Str activity = move.instance.activity;
    const Task task = move.instance.task;
    move.instance.activity = {};
    move.instance.task = Task::None;
    move.cause = end_activity(move.world, move.place, activity, status, message, move.cause);
    const bool success = status == ActivityStatus::Successful;
    const bool launch = task == Task::Launch || task == Task::Attach;
    if (launch || task == Task::Terminate) {
        announce(move.world, move.place, move.group, activity, launch, success, move.cause);
    }
    group_changed(move.world, move.place, move.group, move.cause);
}

void enter_service(Move& move) {
    enter(move, LifecycleState::InService);
    GroupInstance& instance = move.instance;
    instance.in_service = move.world.now;
    instance.was_in_service = true;
    instance.healthy = true;
    if (!is_suspended(move.group, "AddToLoadBalancer")) {
        register_instance(move.world, move.place, move.group.target_groups, instance.id,
                          move.cause);
        instance.registered = true;
    }
    finish(move, ActivityStatus::Successful);
}

// True when the instance has left the group.
bool advance_pending(Move& move) {
    const ec2::Instance* machine = machine_of(move);
    const bool lost = is_gone(machine) || machine->state != ec2::InstanceState::Running;
    if (lost && machine != nullptr && machine->state == ec2::InstanceState::Pending) return false;
    if (lost) {
        const std::string reason = machine == nullptr ? "" : machine->reason_message.string();
        finish(move, ActivityStatus::Cancelled,
               join("Instance became unhealthy while waiting for instance to be in InService "
                    "state. Termination Reason: ",
                    reason));
        forget_actions(move.group, move.instance.id);
        return true;
    }
    if (move.instance.state == LifecycleState::PendingWait) return false;
    const bool first = move.instance.state == LifecycleState::Pending;
    if (first &&
        start_hooks(move.world, move.place, move.group, move.instance.id, true, move.cause)) {
        enter(move, LifecycleState::PendingWait);
        set_status(move.world, move.place, move.instance.activity,
                   ActivityStatus::MidLifecycleAction, 40);
        return false;
    }
    enter_service(move);
    return false;
}

// True once the target groups have let go of the instance.
bool released(Move& move) {
    GroupInstance& instance = move.instance;
    const auto& targets = move.group.target_groups;
    if (instance.registered) {
        deregister_instance(move.world, move.place, targets, instance.id, move.cause);
        instance.registered = false;
        instance.draining = true;
    }
    if (!instance.draining) return true;
    if (is_draining(move.world, move.place, targets, instance.id)) {
        if (instance.task == Task::Terminate) {
            set_status(move.world, move.place, instance.activity,
                       ActivityStatus::WaitingForELBConnectionDraining, 50);
        }
        // Whatever else looks at the group meanwhile adds no poll of its own.
        if (instance.drain_poll <= move.world.now) {
            instance.drain_poll = move.world.now + kDrainPoll;
            schedule_work_in(move.world, move.place, move.group, kDrainPoll, move.cause);
        }
        return false;
    }
    instance.draining = false;
    if (instance.task == Task::Terminate) {
        set_status(move.world, move.place, instance.activity, ActivityStatus::InProgress, 50);
    }
    return true;
}

bool advance_terminating(Move& move) {
    GroupInstance& instance = move.instance;
    if (instance.state == LifecycleState::Terminating) {
        const bool gone = is_gone(machine_of(move));
        if (!released(move)) return false;
        const bool hooked =
            !gone && !instance.abandoned &&
            start_hooks(move.world, move.place, move.group, instance.id, false, move.cause);
        if (hooked) {
            enter(move, LifecycleState::TerminatingWait);
            set_status(move.world, move.place, instance.activity,
                       ActivityStatus::MidLifecycleAction, 60);
            return false;
        }
        instance.state = LifecycleState::TerminatingProceed;
    }
    if (instance.state == LifecycleState::TerminatingWait) return false;
    if (!instance.terminating_called && !is_gone(machine_of(move))) {
        instance.terminating_called = true;
        call_as_role(move.world, move.place, "ec2", "TerminateInstances",
                     Value::object({{"InstanceIds", Value::array({Value(instance.id)})}}),
                     effect_of(move.world, move.place, instance.activity));
    }
    if (!is_gone(machine_of(move))) return false;
    forget_actions(move.group, instance.id);
    if (instance.activity.empty()) return true;
    finish(move, ActivityStatus::Successful);
    return true;
}

bool advance_leaving(Move& move) {
    if (!released(move)) return false;
    if (move.instance.state == LifecycleState::EnteringStandby) {
        enter(move, LifecycleState::Standby);
        finish(move, ActivityStatus::Successful);
        return false;
    }
    call_as_role(
        move.world, move.place, "ec2", "DeleteTags",
        Value::object(
            {{"Resources", Value::array({Value(move.instance.id)})},
             {"Tags", Value::array({Value::object({{"Key", "aws:autoscaling:groupName"}})})}}),
        move.cause);
    finish(move, ActivityStatus::Successful);
    return true;
}

bool advance(Move& move) {
    switch (move.instance.state) {
        case LifecycleState::Pending:
        case LifecycleState::PendingWait:
        case LifecycleState::PendingProceed:
            return advance_pending(move);
        case LifecycleState::Terminating:
        case LifecycleState::TerminatingWait:
        case LifecycleState::TerminatingProceed:
            return advance_terminating(move);
        case LifecycleState::Detaching:
        case LifecycleState::EnteringStandby:
            return advance_leaving(move);
        case LifecycleState::InService:
        case LifecycleState::Standby:
            break;
    }
    return false;
}

Str begin(Move& move, Task task, LifecycleState state, NewActivity what) {
    what.instance = move.instance.id;
    what.zone = move.instance.zone;
    what.subnet = move.instance.subnet_id;
    const Str activity =
        begin_activity(move.world, move.place, move.group, std::move(what), move.cause);
    move.cause = effect_of(move.world, move.place, activity);
    move.instance.activity = activity;
    move.instance.task = task;
    enter(move, state);
    share_load(move.world, move.place, move.group);
    schedule_work(move.world, move.place, move.group, move.cause);
    return activity;
}

}  // namespace

void advance_instances(aws::World& world, aws::Place place, Group& group, sim::EffectId cause) {
    for (std::size_t i = 0; i < group.instances.size();) {
        Move move{world, place, group, group.instances[i], cause};
        if (advance(move)) {
            group.instances.erase(group.instances.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
}

Str begin_termination(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                      const Str& cause_text, sim::EffectId cause) {
    Move move{world, place, group, instance, cause};
    if (!instance.activity.empty()) {  // its launch or standby ends with it
        finish(move, ActivityStatus::Cancelled);
        forget_actions(group, instance.id);
    }
    NewActivity what;
    what.description = str_of("Terminating EC2 instance: ", instance.id.view());
    what.cause = cause_text;
    return begin(move, Task::Terminate, LifecycleState::Terminating, std::move(what));
}

void abandon_launch(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                    const Str& token, std::string_view why, sim::EffectId cause) {
    Move move{world, place, group, instance, cause};
    finish(move, ActivityStatus::Cancelled,
           join("Instance failed to complete user's Lifecycle Action: Lifecycle Action with token ",
                token.view(), " was abandoned: ", why));
    instance.abandoned = true;
    enter(move, LifecycleState::TerminatingProceed);
    schedule_work_in(world, place, group, milliseconds(0), move.cause);
}

Str begin_detach(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                 const Str& cause_text, sim::EffectId cause) {
    Move move{world, place, group, instance, cause};
    NewActivity what;
    what.description = str_of("Detaching EC2 instance: ", instance.id.view());
    what.cause = cause_text;
    return begin(move, Task::Detach, LifecycleState::Detaching, std::move(what));
}

Str begin_standby(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                  const Str& cause_text, sim::EffectId cause) {
    Move move{world, place, group, instance, cause};
    NewActivity what;
    what.description = str_of("Moving EC2 instance to Standby: ", instance.id.view());
    what.cause = cause_text;
    return begin(move, Task::Standby, LifecycleState::EnteringStandby, std::move(what));
}

Str leave_standby(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                  const Str& cause_text, sim::EffectId cause) {
    Move move{world, place, group, instance, cause};
    NewActivity what;
    what.description = str_of("Moving EC2 instance out of Standby: ", instance.id.view());
    what.cause = cause_text;
    what.status = ActivityStatus::PreInService;
    what.progress = 30;
    return begin(move, Task::LeaveStandby, LifecycleState::Pending, std::move(what));
}

Str attach(aws::World& world, aws::Place place, Group& group, GroupInstance instance,
           const Str& cause_text, sim::EffectId cause) {
    const Str tags_of = instance.id;
    group.instances.push_back(std::move(instance));
    Move move{world, place, group, group.instances.back(), cause};
    NewActivity what;
    what.description = str_of("Attaching an existing EC2 instance: ", tags_of.view());
    what.cause = cause_text;
    const Str activity = begin(move, Task::Attach, LifecycleState::Pending, std::move(what));
    call_as_role(
        world, place, "ec2", "CreateTags",
        Value::object({{"Resources", Value::array({Value(tags_of)})},
                       {"Tags", Value::array({Value::object({{"Key", "aws:autoscaling:groupName"},
                                                             {"Value", group.id}})})}}),
        move.cause);
    return activity;
}

}  // namespace skylens::autoscaling
