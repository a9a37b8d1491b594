// The fault of certificates: they expire.
#pragma once

#include "aws/world.h"
#include "base/result.h"

namespace skylens::traffic {

// Makes a certificate of ACM expire now, as if nobody had renewed it, or, with `clear`, renews it.
// Gives the Fault effect. Refuses, with code "InvalidFault", one that there is not.
Result<sim::EffectId> expire_certificate(aws::World& world, aws::Place place, const Str& arn,
                                         bool clear, sim::EffectId cause);

}  // namespace skylens::traffic
