// Calls that are refused because there are too many of them.
#pragma once

#include "aws/principal.h"
#include "aws/world.h"
#include "traffic/state.h"

namespace skylens::traffic {

// From now on that share of the calls at the service is refused, in place of an earlier throttle
// of the same service and principal (an ARN; empty: everybody). Gives the Fault effect.
sim::EffectId throttle(aws::World& world, aws::Place place, Throttle throttle, sim::EffectId cause);
// Ends it. Refuses, with code "InvalidFault", one that there is not.
Status end_throttle(aws::World& world, aws::Place place, std::string_view service,
                    std::string_view principal, sim::EffectId cause);
// The share of this principal's calls at the service that are refused; 0 without a throttle.
double throttled_share(const aws::World& world, aws::Place place, std::string_view service,
                       const aws::Principal& principal);

}  // namespace skylens::traffic
