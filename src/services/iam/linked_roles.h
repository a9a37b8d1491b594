// Service-linked roles: which services have one, and what it is called.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "services/iam/state.h"

namespace skylens::iam {

struct LinkedRole {
    const char* service;  // "autoscaling.amazonaws.com"
    const char* role;     // "AWSServiceRoleForAutoScaling"
    const char* policy;   // name of its AWS managed policy
    bool takes_suffix;
};

// Null for a service that has none here.
const LinkedRole* find_linked_role(std::string_view service);

// The new role, of that name.
const Role& make_linked_role(aws::World& world, std::uint16_t account, const LinkedRole& kind,
                             const Str& name, const Str& description);

}  // namespace skylens::iam
