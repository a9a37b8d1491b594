// Lifecycle rules: what S3 does to old objects by itself.
// Source: Amazon S3 User Guide, "Managing the lifecycle of objects", "Lifecycle configuration
// elements", "Transitioning objects using Amazon S3 Lifecycle", "Expiring objects".
#pragma once

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// The rules as they are kept, ids filled in. Refuses MalformedXML, InvalidArgument, InvalidRequest.
Result<Value> checked_lifecycle(aws::WriteCall& call, const Value& rules);

// The rules run at the next midnight UTC and then every day.
void plan_lifecycle(aws::World& world, Bucket& bucket, sim::EffectId cause);
// Handler of one daily run.
void on_lifecycle(aws::World& world, const sim::PendingEvent& event);

// x-amz-expiration of a current version: `expiry-date="…", rule-id="…"`; empty when no rule
// expires it.
Str expiration_header(const Bucket& bucket, const Str& key, const ObjectVersion& version);

// "Fri, 23 Dec 2012 00:00:00 GMT"
std::string http_date(SimTime time);

}  // namespace skylens::s3
