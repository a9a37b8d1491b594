// Role trust policies.
#pragma once

#include "aws/world.h"
#include "services/iam/policy/document.h"
#include "services/iam/state.h"

namespace skylens::iam {

// Parses a trust policy. MalformedPolicyDocument, also for a user or role of this world that does
// not exist; LimitExceeded beyond 2,048 characters.
Result<PolicyDocument> check_trust_policy(const aws::World& world, const Str& text);

}  // namespace skylens::iam
