// Finds what stands on a resource: its policy, and S3's ACLs and public access settings. Each
// service with resource policies has a row in services/resource_policies.cpp.
#pragma once

#include <memory>
#include <string_view>

#include "aws/world.h"
#include "services/iam/policy/policy.h"
#include "services/iam/state.h"

namespace skylens::iam {

struct ResourceGuard {
    std::shared_ptr<const Policy> policy;  // null: the resource has none, or there is no resource
    Str account;                           // owner, when the ARN does not name it
    bool denies_only = false;              // the policy's Allows do not count for this caller
    bool acl_allows = false;
};

ResourceGuard find_resource_guard(const aws::World& world, const aws::Principal& caller,
                                  std::string_view action, std::string_view arn);

}  // namespace skylens::iam
