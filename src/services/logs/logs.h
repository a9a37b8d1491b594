// CloudWatch Logs' facade for other services.
#pragma once

#include <optional>
#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/logs/state.h"
#include "sim/event_queue.h"

namespace skylens::logs {

// Writes one log event into a group, and makes the stream when it is missing, as services do that
// deliver to Logs. Adds a LogEvent effect. Refuses with ResourceNotFoundException when there is
// no such group. Asks nobody for permission.
Status put_event(aws::World& world, aws::Place place, std::string_view group,
                 std::string_view stream, Str message, sim::EffectId cause);

// The same for sources that write a lot (flow logs): no effect, and the timestamp is given.
Status append(aws::World& world, aws::Place place, std::string_view group, std::string_view stream,
              SimTime timestamp, Str message);

// Makes the group when it is missing (Lambda and other services do so with the caller's rights).
void ensure_group(aws::World& world, aws::Place place, std::string_view group);

// The resource policies of the Region that the log group's ARN names, as one document; of a
// destination's ARN, its access policy.
std::optional<Str> resource_policy(const aws::World& world, std::string_view arn);

// Handler: what subscription filters let through goes to its destinations.
void on_forward(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::logs
