// Scheduled actions of groups.
#pragma once

#include <optional>
#include <string_view>

#include "aws/operation.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Reads PutScheduledUpdateGroupAction's members into `out` (which may hold an earlier action).
// Refuses in AWS's words; NotSimulated for time zones and cron fields that are not known here.
Status read_action(const aws::ReadCall& call, const Value& params, ScheduledAction& out);

// Its next time strictly after `after`, when there is one.
std::optional<SimTime> next_time(const ScheduledAction& action, SimTime after);

// Puts the action's next time into the queue; earlier ones are void.
void schedule_action(aws::World& world, aws::Place place, const Group& group,
                     ScheduledAction& action, SimTime after, sim::EffectId cause);

// Adds or replaces the action and schedules it.
void put_action(aws::WriteCall& call, Group& group, ScheduledAction action);
// False when the group has no action of that name.
bool delete_action(aws::WriteCall& call, Group& group, std::string_view name);

Value action_value(const aws::World& world, aws::Place place, const Group& group,
                   const ScheduledAction& action);

}  // namespace skylens::autoscaling
