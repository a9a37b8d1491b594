// Access logs of Application Load Balancers, and of the TLS listeners of Network Load Balancers,
// delivered to S3 every five minutes.
// Source: "Access logs for your Application Load Balancer", "… Network Load Balancer";
// facts/activity §8.
#pragma once

#include "aws/world.h"
#include "base/result.h"
#include "services/elbv2/elbv2.h"

namespace skylens::elbv2 {

// Refuses InvalidConfigurationRequest when the logs could not be delivered: no such bucket, one of
// another Region, not encrypted with SSE-S3, or a policy that does not let Elastic Load Balancing
// write.
Status check_log_bucket(const aws::World& world, aws::Place place, const LoadBalancer& balancer);
// "ELBAccessLogTestFile", which Elastic Load Balancing writes when logs are switched on.
void write_test_file(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                     sim::EffectId cause);

// Writes the lines of a tick down, when the balancer logs.
void log_requests(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                  const LoadBalancerTick& tick);
// At each multiple of five minutes: a file for each balancer and node with lines.
void deliver_logs(aws::World& world, aws::Place place);

}  // namespace skylens::elbv2
