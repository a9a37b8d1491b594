// Replication to another bucket.
// Source: Amazon S3 User Guide, "Replicating objects within and across Regions", "What does Amazon
// S3 replicate?", "Getting replication status information".
#pragma once

#include "aws/operation.h"
#include "services/s3/objects.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// The configuration as it is kept, rule ids filled in. Refuses InvalidRequest (versioning here or
// there, the role), InvalidArgument, MalformedXML, NotSimulated.
Result<Value> checked_replication(aws::WriteCall& call, const Bucket& bucket, const Value& wanted);

// A version was written: when a rule is for it, it is PENDING and follows after a while. Replicas
// are not replicated again.
void replicate(aws::World& world, Bucket& bucket, const Str& key, const Str& version_id,
               sim::EffectId cause);
// A delete marker was made; only rules with DeleteMarkerReplication copy it.
void replicate_marker(aws::World& world, Bucket& bucket, const Str& key, const Deleted& deleted,
                      sim::EffectId cause);

// Handler: one version reaches the destination, or fails.
void on_replicate(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
