// Lifecycle hooks: instances wait for them, somebody completes them or their time runs out.
#pragma once

#include <string_view>

#include "aws/params.h"
#include "aws/world.h"
#include "base/result.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Begins the hooks of that transition for the instance. False when the group has none.
bool start_hooks(aws::World& world, aws::Place place, Group& group, const Str& instance,
                 bool launching, sim::EffectId cause);

// Ends a hook's wait with CONTINUE or ABANDON. `why`: "Lifecycle Action Completed with ABANDON
// Result", "Heartbeat Timeout".
void complete_action(aws::World& world, aws::Place place, Group& group, std::int64_t number,
                     bool proceed, std::string_view why, sim::EffectId cause);

// The waiting action that a call names by its hook and a token or an instance. Refuses
// ValidationError.
Result<HookAction*> find_action(Group& group, const aws::Params& params);

// Another heartbeat: the wait begins anew, within its total limit.
void heartbeat(aws::World& world, aws::Place place, Group& group, HookAction& action);

// The instance waits for nothing any more.
void forget_actions(Group& group, std::string_view instance);

}  // namespace skylens::autoscaling
