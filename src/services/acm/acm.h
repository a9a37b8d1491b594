// Certificate Manager's facade for other services and the clock.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/acm/state.h"

namespace skylens::acm {

// Null when there is none.
const Certificate* find_certificate(const aws::World& world, std::string_view arn);

// True when the certificate names the host: exactly, or by a wildcard for its first label.
bool names_host(const Certificate& certificate, std::string_view host);
// Issued or imported, and within its dates.
bool valid_now(const Certificate& certificate, SimTime now);

// The certificate's end comes at `when`, for the fault "expired certificate". Refuses
// ResourceNotFoundException. Gives the effect.
Result<sim::EffectId> set_expiry(aws::World& world, std::string_view arn, SimTime when,
                                 sim::EffectId cause);

// Pending events.
void on_validation(aws::World& world, const sim::PendingEvent& event);
void on_daily(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::acm
