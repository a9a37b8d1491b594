// Customer managed policies and their versions.
#pragma once

#include "services/iam/errors.h"
#include "services/iam/state.h"

namespace skylens::iam {

// Parses a managed policy's document: MalformedPolicyDocument, LimitExceeded (PolicySize).
Result<PolicyDocument> check_managed_document(const Str& text);

// A policy of the account that may be changed; AccessDenied for one of AWS's.
Result<const ManagedPolicy*> need_own_policy(const State& state, std::string_view arn);

Result<const PolicyVersion*> need_version(const ManagedPolicy& policy, std::string_view id);

}  // namespace skylens::iam
