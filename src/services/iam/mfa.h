// Virtual devices for multi-factor authentication.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "services/iam/state.h"

namespace skylens::iam {

// The six digits that a device shows at a moment; they change every 30 seconds.
//
// Deviations from AWS: made by the simulator's own hash, not by RFC 6238.
Str mfa_code(std::uint64_t seed, std::string_view serial, SimTime now);
// The one after it.
Str next_mfa_code(std::uint64_t seed, std::string_view serial, SimTime now);

// NoSuchEntity.
Result<const MfaDevice*> need_device(const State& state, std::string_view serial);
// The devices of a user, in the order in which they were enabled.
std::vector<const MfaDevice*> devices_of(const State& state, std::string_view user);

// STS's SerialNumber and TokenCode: true when the caller gave a code and it is the caller's
// device's; AccessDenied when it is not; false when none was given.
Result<bool> check_token(const aws::WriteCall& call, const aws::Params& params);

}  // namespace skylens::iam
