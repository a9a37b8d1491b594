// Replication metrics: how far each rule is behind, every minute.
// Source: Amazon S3 User Guide, "Using S3 Replication metrics" and "Metrics and dimensions".
#pragma once

#include "aws/world.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// Are the metrics of the rule on? Replication Time Control includes them.
bool measures(const Value& rule);

// An operation waits for the rule, or has come to its end.
void replication_begins(aws::World& world, Bucket& bucket, PendingReplica pending);
// Gives what was waiting.
PendingReplica replication_ends(aws::World& world, Bucket& bucket, const Value& event, bool done);

// After a change of the configuration: measures from now on when a rule wants it.
void plan_replication_metrics(aws::World& world, Bucket& bucket, sim::EffectId cause);

// Handler: a minute is over.
void on_replication_tick(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
