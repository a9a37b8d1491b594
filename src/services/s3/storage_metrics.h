// The two daily metrics of every bucket: BucketSizeBytes by storage class and NumberOfObjects.
// Source: Amazon S3 User Guide, "Amazon S3 metrics and dimensions": measured once a day, free.
//
// Deviations from AWS: measured at midnight UTC for all buckets; a bucket that holds nothing has no
// datapoints.
#pragma once

#include "aws/world.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// From the first bucket on, every midnight. Nothing when the measuring has begun already.
void start_storage_metrics(aws::World& world, aws::Place place, sim::EffectId cause);

// Handler of the pending event.
void on_storage_metrics(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
