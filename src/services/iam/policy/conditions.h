// The Condition element.
// Sources: IAM User Guide, "Condition operators", "Conditions with multiple context keys or
// values", "Variables and tags".
#pragma once

#include "services/iam/policy/policy.h"
#include "services/iam/policy/request.h"

namespace skylens::iam {

// One operator on one key. `variables`: the policy's version knows policy variables.
// A missing key: false; negated operators, …IfExists and ForAllValues true; Null tells.
bool condition_holds(const Condition& condition, bool variables,
                     const AuthorizationRequest& request);

// All conditions of the statement; `failed`, when given, is set to the index of the first that
// does not hold.
bool conditions_hold(const Statement& statement, bool variables,
                     const AuthorizationRequest& request, std::size_t* failed = nullptr);

}  // namespace skylens::iam
