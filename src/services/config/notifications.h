// What AWS Config tells the world: events on the default bus, and messages to the delivery
// channel's topic.
// Source: AWS Config Developer Guide, "Notifications that AWS Config sends to an Amazon SNS topic"
// and "Monitoring AWS Config with Amazon EventBridge".
#pragma once

#include "aws/world.h"
#include "services/config/state.h"

namespace skylens::config {

void notify_item(aws::World& world, aws::Place place, const ResourceKey& key, const Item& item,
                 const Value& diff);

// `before` null: the first evaluation of the resource by this rule. `cause`: the compliance change.
void notify_compliance(aws::World& world, aws::Place place, const Rule& rule,
                       const ResourceKey& key, const Evaluation* before, const Evaluation& after,
                       sim::EffectId cause);

void notify_reevaluation(aws::World& world, aws::Place place, const Value& rule_names,
                         sim::EffectId cause);

}  // namespace skylens::config
