// Targets: registration, draining, and whether they are of use.
#pragma once

#include <vector>

#include "services/elbv2/elbv2.h"
#include "services/elbv2/errors.h"

namespace skylens::elbv2 {

// A target as it would be registered, with its port and zone filled in. `given` is a
// TargetDescription. Refuses ValidationError and InvalidTarget.
Result<Target> read_target(const aws::World& world, aws::Place place, const TargetGroup& group,
                           const Value& given);
Target* find_target(TargetGroup& group, std::string_view id, std::int32_t port);

void register_target(aws::World& world, aws::Place place, TargetGroup& group, Target target,
                     sim::EffectId cause);
// Begins to drain; gone at once when nothing could be under way.
SimTime deregister_target(aws::World& world, aws::Place place, TargetGroup& group, Target& target,
                          sim::EffectId cause);

// Looks again which targets of the group can be used at all, and lets their health checks begin.
void refresh_group(aws::World& world, aws::Place place, TargetGroup& group, sim::EffectId cause);
// After a change of listeners, rules or zones: all groups.
void refresh_groups(aws::World& world, aws::Place place, sim::EffectId cause);

// The share of a target in slow start, which takes `duration` seconds, grows from a little to its
// full share; 1 for one that is not in slow start.
double slow_start_share(std::int64_t duration, const Target& target, SimTime now);

// Puts the target into a state: writes the effect down unless nothing changes.
void enter(aws::World& world, aws::Place place, const TargetGroup& group, Target& target,
           TargetState state, TargetReason reason, sim::EffectId cause);

}  // namespace skylens::elbv2
