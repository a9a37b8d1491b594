// The fault of certificates: they expire.
#pragma once

#include "aws/world.h"
#include "base/result.h"
#include "services/elbv2/state.h"

namespace skylens::traffic {

// Makes a certificate of ACM expire now, as if nobody had renewed it, or, with `clear`, renews it.
// Gives the Fault effect. Refuses, with code "InvalidFault", one that there is not.
Result<sim::EffectId> expire_certificate(aws::World& world, aws::Place place, const Str& arn,
                                         bool clear, sim::EffectId cause);

// Why clients turn away from the listener's certificate; empty when they do not.
Str why_turned_away(const aws::World& world, const elbv2::Listener& listener,
                    std::string_view host);

}  // namespace skylens::traffic
