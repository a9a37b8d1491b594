// EventBridge's metrics in CloudWatch, namespace AWS/Events.
// Source: EventBridge User Guide, "Monitoring Amazon EventBridge".
#pragma once

#include "aws/world.h"
#include "services/events/state.h"

namespace skylens::events {

// Counts one for a rule: MatchedEvents, TriggeredRules, Invocations, FailedInvocations,
// InvocationsSentToDlq, InvocationsFailedToBeSentToDlq. Rules of other buses than the default one
// have the dimension EventBusName too.
void count(aws::World& world, aws::Place place, const char* metric, const Str& bus, const Str& rule,
           sim::EffectId cause);

}  // namespace skylens::events
