// Alarm actions: what the ARNs in OKActions, AlarmActions and InsufficientDataActions stand for,
// and carrying them out ("Alarm actions", CloudWatch user guide).
#pragma once

#include <cstdint>
#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/cloudwatch/alarm_messages.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

enum class ActionKind : std::uint8_t { Sns, Lambda, Scale, Stop, Terminate, Reboot, Recover };

inline bool acts_on_instance(ActionKind kind) { return kind >= ActionKind::Stop; }
// "Stop", "Recover", …
std::string_view action_name(ActionKind kind);

// Refuses, with ValidationError, what is not an ARN or belongs to another Region; with
// NotSimulated, the kinds of actions that are not simulated.
Result<ActionKind> parse_action(aws::Place place, std::string_view arn);

// The instance an alarm is about: its InstanceId dimension; empty when it has none.
Str instance_of(const MetricId& metric);

// What the pending AlarmAction event carries: the words are fixed when the state changes.
Value action_data(const Transition& transition, const Str& action);

}  // namespace skylens::cloudwatch
