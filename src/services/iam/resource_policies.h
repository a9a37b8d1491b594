// Finds the policy that stands on a resource. Each service with resource policies adds a row to
// services/resource_policies.cpp.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "services/iam/policy/policy.h"

namespace skylens::iam {

struct ResourcePolicy {
    const Policy* policy = nullptr;  // null: the resource has none, or there is no such resource
    std::string_view account;        // owner, when the ARN does not name it; lives in the world
};

ResourcePolicy find_resource_policy(const aws::World& world, std::string_view arn);

}  // namespace skylens::iam
