// A decision with its reasons, as `sim authorize` and `sim why` print it.
#pragma once

#include "base/value.h"
#include "services/iam/policy/evaluate.h"

namespace skylens::iam {

// {"decision", "policyType"?, "by": [statements], "missing": [policy types that did not allow, with
// the nearest statement and the element of it that failed]}
Value decision_value(const Decision& decision);

}  // namespace skylens::iam
