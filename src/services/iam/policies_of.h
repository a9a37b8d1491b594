// Gathers the policies that have a say over a caller.
#pragma once

#include "aws/world.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/state.h"

namespace skylens::iam {

// A managed policy by ARN: the account's own or AWS's. Null when there is none.
const ManagedPolicy* find_managed(const State& state, std::string_view arn);

// The policies attached to, and inline in, a user, group or role.
void add_permissions(const State& state, const Permissions& permissions, PolicyList& out);
// A user's own policies and those of its groups.
void add_user_policies(const State& state, const User& user, PolicyList& out);
void add_boundary(const State& state, std::string_view arn, PolicyList& out);

// Everything for one caller. `tags` is set to the caller's tags. `parsed` keeps a session policy
// alive that had to be parsed now.
void add_caller_policies(const aws::World& world, const aws::Principal& principal, PolicySet& out,
                         const Tags*& tags, std::shared_ptr<const Policy>& parsed);

}  // namespace skylens::iam
