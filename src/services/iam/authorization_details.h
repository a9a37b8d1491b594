// Everything that GetAccountAuthorizationDetails tells of an account.
#pragma once

#include <vector>

#include "aws/operation.h"

namespace skylens::iam {

struct AuthorizationDetail {
    const char* list;  // "UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"
    Value value;
};

// Users, groups, roles and policies, as far as Filter asks for them.
std::vector<AuthorizationDetail> authorization_details(const aws::ReadCall& call,
                                                       const aws::Params& params);

}  // namespace skylens::iam
