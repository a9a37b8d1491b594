// The policies behind an ARN of a user, group or role.
#pragma once

#include "aws/operation.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/state.h"

namespace skylens::iam {

// What has a say over the source: its policies (a user's groups' too) and its boundary.
// InvalidInput for anything but a user, group or role of the account, NoSuchEntity.
Result<PolicySet> policies_of_source(const aws::ReadCall& call, const Str& arn);

}  // namespace skylens::iam
