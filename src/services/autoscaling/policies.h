// Scaling policies: what they ask for, and the alarms that call them.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/result.h"
#include "services/autoscaling/autoscaling.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

struct PolicyAlarm {
    Str name;
    Str arn;
    bool in_alarm = false;
};
// The alarms that have the policy as an alarm action, by name.
std::vector<PolicyAlarm> alarms_of(const aws::World& world, aws::Place place,
                                   std::string_view policy_arn);
// [{"AlarmName", "AlarmARN"}]
Value alarms_value(const std::vector<PolicyAlarm>& alarms);

// Runs a policy because somebody asked (ExecutePolicy) or an alarm called it. Refuses a step
// policy that has no step for the value.
struct PolicyRun {
    const AlarmSignal* alarm = nullptr;  // null: a user request
    double value = 0;
    double threshold = 0;
    bool has_value = false;
    bool honor_cooldown = true;
};
Status run_policy(aws::World& world, aws::Place place, Group& group, const Policy& policy,
                  const PolicyRun& run, sim::EffectId cause);

// The capacity that an adjustment leads to, before the group's limits.
std::int64_t adjusted(const Policy& policy, std::int64_t capacity, std::int64_t adjustment);

// Target tracking: makes or replaces the two alarms, and takes them away.
Status put_alarms(aws::World& world, aws::Place place, const Group& group, Policy& policy,
                  sim::EffectId cause);
void delete_alarms(aws::World& world, aws::Place place, const Policy& policy, sim::EffectId cause);

// The metric a target-tracking configuration watches, as members of PutMetricAlarm; refuses what
// AWS refuses and, with NotSimulated, metric math.
Result<Value> tracked_metric(const Group& group, const Value& configuration);

// Removes the group and its alarms; its activities stay and say so.
void remove_group(aws::World& world, aws::Place place, const Str& name, sim::EffectId cause);

}  // namespace skylens::autoscaling
