// The AWS managed policies that the simulator knows (assets/iam_managed_policies.json). They belong
// to AWS, not to an account: constant for the life of the program.
#pragma once

#include <string_view>
#include <vector>

#include "services/iam/state.h"

namespace skylens::iam {

// Sorted by ARN.
const std::vector<ManagedPolicy>& aws_managed_policies();

// By ARN, "arn:aws:iam::aws:policy/ReadOnlyAccess"; null when the simulator does not know it.
const ManagedPolicy* find_aws_managed(std::string_view arn);

inline bool is_aws_managed(std::string_view arn) {
    constexpr std::string_view kStart = "arn:aws:iam::aws:policy/";
    return arn.substr(0, kStart.size()) == kStart;
}

// The default version of a managed policy.
const PolicyVersion& default_version(const ManagedPolicy& policy);

}  // namespace skylens::iam
