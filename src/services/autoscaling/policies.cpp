#include "services/autoscaling/policies.h"

#include <algorithm>

#include "base/sort.h"
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/role.h"
#include "services/autoscaling/zones.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::autoscaling {
namespace {

std::int64_t warmup_of(const Group& group, const Policy& policy) {
    if (policy.warmup >= 0) return policy.warmup;
    return group.settings.warmup >= 0 ? group.settings.warmup : group.settings.cooldown;
}

// Launched, and not yet counted: pending, or in service for less than the warm-up.
std::int64_t warming(const aws::World& world, const Group& group, const Policy& policy) {
    const Duration time = seconds(warmup_of(group, policy));
    return std::count_if(
        group.instances.begin(), group.instances.end(), [&](const GroupInstance& one) {
            return one.pending() ||
                   (one.state == LifecycleState::InService && world.now < one.in_service + time);
        });
}

const Step* step_for(const Policy& policy, double delta) {
    for (const Step& step : policy.steps) {
        // Above the threshold the lower bound belongs to the step, below it the upper one.
        const bool low = !step.has_lower || (delta >= 0 ? delta >= step.lower : delta > step.lower);
        const bool high =
            !step.has_upper || (delta >= 0 ? delta < step.upper : delta <= step.upper);
        if (low && high) return &step;
    }
    return nullptr;
}

// Whole number not below `value`.
std::int64_t ceiling(double value) {
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) < value ? whole + 1 : whole;
}

Result<std::int64_t> wanted_by_step(const aws::World& world, const Group& group,
                                    const Policy& policy, const PolicyRun& run) {
    const std::int64_t desired = group.settings.desired;
    const double delta = run.value - run.threshold;
    const Step* step = run.has_value ? step_for(policy, delta) : nullptr;
    if (step == nullptr) {
        const std::string value = run.has_value ? number_text(run.value) : std::string();
        return invalid("No step adjustment found for metric value [", value, "] and breach delta ",
                       run.has_value ? number_text(delta) : "null");
    }
    const std::int64_t warm = warming(world, group, policy);
    const bool out = adjusted(policy, desired, step->adjustment) > desired;
    if (out) return std::max(desired, adjusted(policy, desired - warm, step->adjustment));
    if (warm > 0) return desired;  // no scale-in while instances warm up
    const std::int64_t terminating =
        std::count_if(group.instances.begin(), group.instances.end(),
                      [](const GroupInstance& one) { return one.terminating(); });
    return std::min(desired, adjusted(policy, desired + terminating, step->adjustment));
}

std::int64_t wanted_by_tracking(const aws::World& world, const Group& group, const Policy& policy,
                                const PolicyRun& run) {
    const std::int64_t desired = group.settings.desired;
    const double target = policy.target["TargetValue"].as_double();
    if (!run.has_value || target <= 0 || run.alarm == nullptr) return desired;
    const std::int64_t warm = warming(world, group, policy);
    if (run.alarm->alarm == policy.alarm_high) {
        const double base = static_cast<double>(desired - warm);
        return std::max(desired, ceiling(base * run.value / target));
    }
    if (policy.target["DisableScaleIn"].as_bool() || warm > 0) return desired;
    const std::int64_t enough = ceiling(static_cast<double>(desired) * run.value / target);
    return std::min(desired, std::max(enough, desired - 1));  // gradually
}

bool scales_out(const Policy& policy) {
    if (policy.type == PolicyType::Simple) return policy.adjustment > 0;
    return std::any_of(policy.steps.begin(), policy.steps.end(),
                       [](const Step& step) { return step.adjustment > 0; });
}

// "When multiple policies are in force at the same time": the largest capacity wins, and target
// tracking scales in only when all of its policies are ready to.
bool others_object(const aws::World& world, aws::Place place, const Group& group,
                   const Policy& self) {
    for (const Policy& other : group.policies) {
        if (other.name == self.name || !other.enabled) continue;
        const bool tracking = other.type == PolicyType::TargetTracking;
        bool low_in_alarm = false;
        for (const PolicyAlarm& alarm :
             alarms_of(world, place, policy_arn(world, place, group, other))) {
            if (!alarm.in_alarm) continue;
            if (tracking && alarm.name == other.alarm_low) {
                low_in_alarm = true;
            } else if (tracking || scales_out(other)) {
                return true;
            }
        }
        const bool may_scale_in = !other.target["DisableScaleIn"].as_bool();
        if (tracking && self.type == PolicyType::TargetTracking && may_scale_in && !low_in_alarm) {
            return true;
        }
    }
    return false;
}

std::string who(const Policy& policy, const PolicyRun& run) {
    if (run.alarm == nullptr) return join("a user request executed policy ", policy.name.view());
    return join("a monitor alarm ", run.alarm->alarm.view(), " in state ", run.alarm->state.view(),
                " triggered policy ", policy.name.view());
}

void keep_still(aws::World& world, aws::Place place, const Group& group, const Policy& policy,
                std::string_view why, sim::EffectId cause) {
    world.add_effect(aws::EffectKind::StateChange, place, group.id, cause,
                     Value::object({{"what", "scaling policy"},
                                    {"policy", policy.name},
                                    {"result", "no change"},
                                    {"reason", why}}));
}

}  // namespace

std::int64_t adjusted(const Policy& policy, std::int64_t capacity, std::int64_t adjustment) {
    if (policy.adjustment_type == AdjustmentType::ExactCapacity) return adjustment;
    std::int64_t change = adjustment;
    if (policy.adjustment_type == AdjustmentType::PercentChangeInCapacity) {
        const std::int64_t hundredths = capacity * adjustment;
        change = hundredths / 100;  // toward zero
        if (change == 0 && hundredths != 0) change = hundredths > 0 ? 1 : -1;
        if (policy.min_magnitude > 0 && change > 0) {
            change = std::max(change, policy.min_magnitude);
        }
        if (policy.min_magnitude > 0 && change < 0) {
            change = std::min(change, -policy.min_magnitude);
        }
    }
    return std::max<std::int64_t>(0, capacity + change);
}

std::vector<PolicyAlarm> alarms_of(const aws::World& world, aws::Place place,
                                   std::string_view policy_arn) {
    std::vector<PolicyAlarm> found;
    for (const cloudwatch::Alarm& alarm : world.at(place).cloudwatch->alarms) {
        const auto& configuration = alarm.configuration;
        bool calls = false;
        for (const auto* list : {&configuration.alarm_actions, &configuration.ok_actions,
                                 &configuration.insufficient_data_actions}) {
            for (const Str& action : *list)
                calls = calls || action == policy_arn;
        }
        if (!calls) continue;
        found.push_back({alarm.id, cloudwatch::alarm_arn(world, place, alarm.id),
                         alarm.status.value == cloudwatch::AlarmState::Alarm});
    }
    sort_stably(found, [](const PolicyAlarm& a, const PolicyAlarm& b) { return a.name < b.name; });
    return found;
}

Value alarms_value(const std::vector<PolicyAlarm>& alarms) {
    Value list = Value::array();
    for (const PolicyAlarm& alarm : alarms) {
        list.push(Value::object({{"AlarmName", alarm.name}, {"AlarmARN", alarm.arn}}));
    }
    return list;
}

Status run_policy(aws::World& world, aws::Place place, Group& group, const Policy& policy,
                  const PolicyRun& run, sim::EffectId cause) {
    const std::int64_t desired = group.settings.desired;
    std::int64_t wanted = desired;
    if (policy.type == PolicyType::Simple) {
        const bool waiting = !group.cooling_policy.empty() || world.now < group.cooldown_until;
        if (waiting && run.honor_cooldown) {
            keep_still(world, place, group, policy, "cooldown", cause);
            return Ok{};
        }
        wanted = adjusted(policy, desired, policy.adjustment);
    } else if (policy.type == PolicyType::Step) {
        SKYLENS_TRY(wanted, wanted_by_step(world, group, policy, run));
    } else {
        wanted = wanted_by_tracking(world, group, policy, run);
    }
    wanted = std::max(group.settings.min, std::min(group.settings.max, wanted));
    const bool refused =
        run.alarm != nullptr && wanted < desired && others_object(world, place, group, policy);
    if (wanted == desired || refused) {
        keep_still(world, place, group, policy,
                   refused ? "another policy keeps the capacity" : "the capacity stays as it is",
                   cause);
        return Ok{};
    }
    if (policy.type == PolicyType::Simple) {
        group.cooling_policy = policy.name;
        group.cooling_seconds = policy.cooldown >= 0 ? policy.cooldown : group.settings.cooldown;
    }
    set_desired(world, place, group, wanted, who(policy, run), cause);
    return Ok{};
}

bool is_policy_arn(std::string_view arn) {
    return arn.find(":autoscaling:") != std::string_view::npos &&
           arn.find(":scalingPolicy:") != std::string_view::npos &&
           arn.find(":autoScalingGroupName/") != std::string_view::npos;
}

Status alarm_calls(aws::World& world, aws::Place place, std::string_view arn,
                   const AlarmSignal& signal, sim::EffectId cause) {
    for (Group& group : world.at(place).autoscaling->groups) {
        for (const Policy& policy : group.policies) {
            if (policy_arn(world, place, group, policy) != arn) continue;
            const Policy called = policy;
            if (!called.enabled || group.deleting) return Ok{};
            if (is_suspended(group, "AlarmNotification")) {
                keep_still(world, place, group, called, "AlarmNotification is suspended", cause);
                return Ok{};
            }
            PolicyRun run;
            run.alarm = &signal;
            run.has_value = signal.has_value;
            run.value = signal.value;
            run.threshold = signal.threshold;
            return run_policy(world, place, group, called, run, cause);
        }
    }
    return invalid("Scaling policy not found: ", arn);
}

}  // namespace skylens::autoscaling
