#include "services/autoscaling/hooks.h"

#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/autoscaling.h"
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/transitions.h"

namespace skylens::autoscaling {
namespace {

// "The maximum amount of time … is 48 hours or 100 times the heartbeat timeout, whichever is
// smaller" (PutLifecycleHook).
Duration longest(std::int64_t heartbeat_seconds) {
    return std::min(hours(48), seconds(heartbeat_seconds * 100));
}

void wait_for(aws::World& world, aws::Place place, const Group& group, HookAction& action) {
    action.number = world.at(place).autoscaling->next_number++;
    const SimTime ends = std::min(world.now + seconds(action.heartbeat), action.global_deadline);
    world.schedule(aws::EventKind::ScalingHook, place, ends, group.id, action.effect,
                   action.number);
}

bool waits(const Group& group, std::string_view instance) {
    return std::any_of(group.hook_actions.begin(), group.hook_actions.end(),
                       [&](const HookAction& one) { return one.instance == instance; });
}

}  // namespace

bool start_hooks(aws::World& world, aws::Place place, Group& group, const Str& instance,
                 bool launching, sim::EffectId cause) {
    bool any = false;
    for (const Hook& hook : group.hooks) {
        if (hook.launching != launching) continue;
        any = true;
        HookAction action;
        action.token = aws::uuid_from(world.seed, world.new_number("lifecycle-token"));
        action.hook = hook.name;
        action.instance = instance;
        action.launching = launching;
        action.heartbeat = hook.heartbeat;
        action.continues = hook.continues;
        action.global_deadline = world.now + longest(hook.heartbeat);
        action.effect =
            world.add_effect(aws::EffectKind::StateChange, place, instance, cause,
                             Value::object({{"what", "lifecycle hook"},
                                            {"hook", hook.name},
                                            {"transition", transition_name(launching)}}));
        wait_for(world, place, group, action);
        announce_hook(world, place, group, action, action.effect);
        group.hook_actions.push_back(std::move(action));
    }
    return any;
}

void heartbeat(aws::World& world, aws::Place place, Group& group, HookAction& action) {
    wait_for(world, place, group, action);
}

void forget_actions(Group& group, std::string_view instance) {
    auto& actions = group.hook_actions;
    actions.erase(std::remove_if(actions.begin(), actions.end(),
                                 [&](const HookAction& one) { return one.instance == instance; }),
                  actions.end());
}

void complete_action(aws::World& world, aws::Place place, Group& group, std::int64_t number,
                     bool proceed, std::string_view why, sim::EffectId cause) {
    const auto found = std::find_if(group.hook_actions.begin(), group.hook_actions.end(),
                                    [&](const HookAction& one) { return one.number == number; });
    if (found == group.hook_actions.end()) return;
    const HookAction action = *found;
    group.hook_actions.erase(found);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, action.instance, cause,
                         Value::object({{"what", "lifecycle hook"},
                                        {"hook", action.hook},
                                        {"result", proceed ? "CONTINUE" : "ABANDON"},
                                        {"reason", why}}));
    GroupInstance* instance = find_instance(group, action.instance);
    if (instance == nullptr) return;
    if (!proceed && action.launching) {
        forget_actions(group, action.instance);
        abandon_launch(world, place, group, *instance, action.token, why, effect);
        return;
    }
    // An abandoned termination goes on all the same, without the other hooks.
    if (!proceed) forget_actions(group, action.instance);
    if (waits(group, action.instance)) return;
    instance->state =
        action.launching ? LifecycleState::PendingProceed : LifecycleState::TerminatingProceed;
    instance->effect = effect;
    set_status(world, place, instance->activity, ActivityStatus::InProgress,
               action.launching ? 40 : 60);
    schedule_work_in(world, place, group, milliseconds(0), effect);
}

void on_hook(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Group* group = world.at(place).autoscaling->groups.find(event.subject);
    if (group == nullptr) return;
    for (const HookAction& action : group->hook_actions) {
        if (action.number != event.number) continue;
        complete_action(world, place, *group, event.number, action.continues, "Heartbeat Timeout",
                        event.cause);
        return;
    }
}

Result<HookAction*> find_action(Group& group, const aws::Params& params) {
    const bool by_token = params.has("LifecycleActionToken");
    const Str token = params.str("LifecycleActionToken");
    const Str instance = params.str("InstanceId");
    for (HookAction& action : group.hook_actions) {
        if (action.hook != params["LifecycleHookName"].as_string()) continue;
        if (by_token ? action.token == token : action.instance == instance) return &action;
    }
    if (by_token) return invalid("No active Lifecycle Action found with token ", token);
    return invalid("No active Lifecycle Action found with instance ID ", instance);
}

}  // namespace skylens::autoscaling
