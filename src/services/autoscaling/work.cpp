// What Auto Scaling does over time: it keeps every group at its desired capacity.
#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/autoscaling.h"
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/group_load.h"
#include "services/autoscaling/group_metrics.h"
#include "services/autoscaling/health.h"
#include "services/autoscaling/launching.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/policies.h"
#include "services/autoscaling/transitions.h"
#include "services/autoscaling/zones.h"

namespace skylens::autoscaling {
namespace {

// The longest pause between two launches that fail; chosen for teaching.
constexpr std::int64_t kFailuresMax = 4;  // 1, 2, 4, 8, then 16 minutes

bool busy(const Group& group) {
    return std::any_of(
        group.instances.begin(), group.instances.end(),
        [](const GroupInstance& one) { return one.task != Task::None || one.terminating(); });
}

void replace_unhealthy(aws::World& world, aws::Place place, Group& group) {
    if (is_suspended(group, "ReplaceUnhealthy") || is_suspended(group, "Terminate")) return;
    for (GroupInstance& instance : group.instances) {
        if (instance.state != LifecycleState::InService || instance.healthy) continue;
        const Str cause =
            str_of(at_now(world), "an instance was taken out of service in response to ",
                     instance.unhealthy_cause.view(), ".");
        begin_termination(world, place, group, instance, cause, instance.effect);
        ++group.unhealthy_to_replace;
    }
}

void launch_failed(aws::World& world, Group& group) {
    group.launch_after = world.now + minutes(std::int64_t{1} << group.failures);
    group.failures = std::min(group.failures + 1, kFailuresMax);
}

void scale_out(aws::World& world, aws::Place place, Group& group, std::int64_t lacking,
               sim::EffectId cause) {
    if (is_suspended(group, "Launch") || world.now < group.launch_after) return;
    const std::int64_t have = group.settings.desired - lacking;
    const Str difference = joined(
        group.why, join(at_now(world),
                        "an instance was started in response to a difference between desired and "
                        "actual capacity, increasing the capacity from ",
                        have, " to ", group.settings.desired, "."));
    const Str replacement = str_of(at_now(world),
                                     "an instance was launched in response to an unhealthy "
                                     "instance needing to be replaced.");
    for (std::int64_t i = 0; i < lacking; ++i) {
        const bool replaces = group.unhealthy_to_replace > 0;
        const sim::EffectId because = group.why_effect != 0 && !replaces ? group.why_effect : cause;
        if (!launch_one(world, place, group, replaces ? replacement : difference, because)) {
            launch_failed(world, group);
            return;
        }
        if (replaces) --group.unhealthy_to_replace;
    }
    group.failures = 0;
}

void tell_protected(aws::World& world, aws::Place place, Group& group, sim::EffectId cause) {
    if (group.protected_told) return;
    group.protected_told = true;
    NewActivity what;
    what.description = "Terminating EC2 instance";
    what.cause = group.why;
    what.zone = group.settings.zones.empty() ? std::uint8_t{0} : group.settings.zones.front();
    const Str id = begin_activity(world, place, group, std::move(what), cause);
    end_activity(world, place, id, ActivityStatus::Cancelled,
                 "Could not scale to desired capacity because all remaining instances are "
                 "protected from scale-in.",
                 cause);
}

void scale_in(aws::World& world, aws::Place place, Group& group, std::int64_t surplus,
              sim::EffectId cause) {
    if (is_suspended(group, "Terminate")) return;
    const sim::EffectId because = group.why_effect != 0 ? group.why_effect : cause;
    const std::vector<Str> victims = choose_victims(world, place, group, surplus);
    Str text = joined(
        group.why,
        join(at_now(world),
             "an instance was taken out of service in response to a difference between desired "
             "and actual capacity, shrinking the capacity from ",
             group.settings.desired + surplus, " to ", group.settings.desired, "."));
    for (const Str& id : victims) {
        text = joined(
            text, join(at_now(world), "instance ", id.view(), " was selected for termination."));
    }
    for (const Str& id : victims) {
        begin_termination(world, place, group, *find_instance(group, id), text, because);
    }
    if (static_cast<std::int64_t>(victims.size()) < surplus) {
        tell_protected(world, place, group, because);
    }
}

// A zone with two instances more than another gives one away: launched there first, so that
// capacity is not missed ("Rebalancing activities").
void rebalance(aws::World& world, aws::Place place, Group& group, sim::EffectId cause) {
    for (const char* process : {"AZRebalance", "Launch", "Terminate"}) {
        if (is_suspended(group, process)) return;
    }
    if (busy(group) || world.now < group.launch_after) return;
    const std::vector<std::uint8_t> zones = zones_by_need(group);
    if (zones.empty()) return;
    std::int64_t most = 0;
    for (const GroupInstance& one : group.instances) {
        if (one.counts()) most = std::max(most, count_in(group, one.zone));
    }
    const bool outside =
        std::any_of(group.instances.begin(), group.instances.end(), [&](const GroupInstance& one) {
            return one.counts() && std::find(zones.begin(), zones.end(), one.zone) == zones.end();
        });
    if (!outside && most - count_in(group, zones.front()) < 2) return;
    std::string names;
    std::string counts;
    for (int zone = 0; zone < aws::region_at(place.region).zones; ++zone) {
        const auto at = static_cast<std::uint8_t>(zone);
        const bool ours = std::find(zones.begin(), zones.end(), at) != zones.end();
        if (!ours && count_in(group, at) == 0) continue;
        names += join(" ", zone_text(place, at));
        counts += join(" ", count_in(group, at));
    }
    const Str text =
        str_of(at_now(world), "availability zones", names, " had", counts,
                 " instances respectively. An instance was launched to aid in balancing the "
                 "group's zones.");
    if (!launch_in(world, place, group, zones.front(), text, cause)) {
        launch_failed(world, group);
    }
}

// A simple policy waits for the end of its activities and then for the cooldown.
void end_cooling(aws::World& world, Group& group) {
    if (group.cooling_policy.empty() || busy(group)) return;
    group.cooldown_until = world.now + seconds(group.cooling_seconds);
    group.cooling_policy = {};
}

bool ended(aws::World& world, aws::Place place, Group& group, sim::EffectId cause) {
    if (!group.deleting || !group.instances.empty()) return false;
    remove_group(world, place, group.id, cause);
    return true;
}

// True while the group still exists.
bool work_on(aws::World& world, aws::Place place, Group& group, sim::EffectId cause) {
    advance_instances(world, place, group, cause);
    if (ended(world, place, group, cause)) return false;
    replace_unhealthy(world, place, group);
    const std::int64_t lacking = group.settings.desired - count_all(group);
    if (lacking > 0) scale_out(world, place, group, lacking, cause);
    // What balancing the zones adds may stay until its new instance is in service.
    const bool asked = !group.why.empty() || group.deleting;
    if (lacking < 0 && (asked || !busy(group))) scale_in(world, place, group, -lacking, cause);
    if (lacking <= 0) group.unhealthy_to_replace = 0;
    if (count_all(group) == group.settings.desired) {
        group.why = {};
        group.why_effect = 0;
        rebalance(world, place, group, cause);
    }
    share_load(world, place, group);
    end_cooling(world, group);
    return true;
}

}  // namespace

void remove_group(aws::World& world, aws::Place place, const Str& name, sim::EffectId cause) {
    State& state = world.at(place).autoscaling;
    Group* found = state.groups.find(name);
    if (found == nullptr) return;
    const Group group = *found;
    for (const Policy& policy : group.policies)
        delete_alarms(world, place, policy, cause);
    for (auto& entry : state.activities) {
        if (entry.second.group_arn == group_arn(world, place, group)) {
            entry.second.group_deleted = true;
        }
    }
    state.groups.erase(name);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, name, cause,
                         Value::object({{"what", "Auto Scaling group"}, {"to", "deleted"}}));
    group_changed(world, place, group, effect);
}

void on_work(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Group* group = world.at(place).autoscaling->groups.find(event.subject);
    if (group != nullptr) work_on(world, place, *group, event.cause);
}

void instance_changed(aws::World& world, aws::Place place, const Str& instance_id,
                      sim::EffectId cause) {
    State& state = world.at(place).autoscaling;
    if (state.groups.empty()) return;
    const Group* group = group_of(state, instance_id);
    if (group == nullptr) return;
    if (find_instance(*group, instance_id)->task == Task::None) return;  // the health check's
    schedule_work_in(
        world, place, *group,
        world.delay_of(aws::Delay::ScalingInService, world.new_number("scaling-delay")), cause);
}

void on_tick(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).autoscaling;
    state.ticking = false;
    std::vector<Str> names;
    for (const Group& group : state.groups)
        names.push_back(group.id);
    for (const Str& name : names) {
        Group* group = state.groups.find(name);
        check_health(world, place, *group);
        if (!work_on(world, place, *group, group->effect)) continue;
        put_group_metrics(world, place, *state.groups.find(name));
    }
    if (!state.groups.empty()) ensure_ticking(world, place);
}

}  // namespace skylens::autoscaling
