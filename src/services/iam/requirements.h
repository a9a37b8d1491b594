// What IAM operations require: the action of their own name on the user, group, role, policy or
// instance profile that they name.
// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS IAM".
#pragma once

#include "aws/operation.h"
#include "services/iam/state.h"

namespace skylens::iam {

void require_user(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void require_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void require_role(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void require_policy(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void require_instance_profile(const aws::ReadCall& call, const aws::Params& params,
                              aws::Requirements& out);
// List operations stand on the path they list: user/, role/team/, …
void require_path(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// The user an operation speaks of: UserName, or the caller when it is left out. Empty for root.
Str user_name_or_caller(const aws::CallInfo& info, const aws::Params& params);

// {"aws:ResourceTag/k": "v", "iam:ResourceTag/k": "v"}; null for no tags.
Value tag_context(const Tags& tags);

}  // namespace skylens::iam
