// Request metrics: counts and latencies of every minute, for each filter of the bucket.
// Source: Amazon S3 User Guide, "Amazon S3 metrics and dimensions" and "Monitoring metrics with
// Amazon CloudWatch".
#pragma once

#include <string_view>

#include "aws/world.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// Adds requests on a key to the minute of every filter that matches: the one that runs, or the one
// that is just over when `at` lies in it.
void count_requests(aws::World& world, Bucket& bucket, std::string_view key, const Tags& tags,
                    const RequestCounts& requests, SimTime at, sim::EffectId cause);

}  // namespace skylens::s3
