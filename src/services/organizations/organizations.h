// Organizations' facade: which organization an account belongs to, and the policies that bind it.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "services/iam/iam.h"
#include "services/organizations/state.h"

namespace skylens::organizations {

// The organization of an account; null when it belongs to none.
const Organization* organization_of(const aws::World& world, std::string_view account);

// The policies of that type that bind an account, one list a level: root, units, account. Adds
// nothing for the management account, an account without organization, or a type that is not
// enabled ("Service control policies", "Resource control policies", Organizations User Guide).
void add_policy_levels(const aws::World& world, std::string_view account, PolicyType type,
                       std::vector<iam::PolicyList>& out);

// "o-a/r-b/ou-c/111111111111/" without the account, as aws:PrincipalOrgPaths has it.
Str path_above(const Organization& organization, std::string_view account);

}  // namespace skylens::organizations
