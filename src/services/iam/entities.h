// Finds what an operation names, or gives IAM's error; checks that several operations share.
#pragma once

#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/state.h"

namespace skylens::iam {

Result<const User*> need_user(const State& state, std::string_view name);
Result<const Group*> need_group(const State& state, std::string_view name);
Result<const Role*> need_role(const State& state, std::string_view name);
Result<const InstanceProfile*> need_instance_profile(const State& state, std::string_view name);
// Own or AWS's; NoSuchEntity "Policy ARN was not found."
Result<const ManagedPolicy*> need_managed(const State& state, std::string_view arn);
// The user that UserName names, or the caller.
Result<const User*> need_user_or_caller(const aws::ReadCall& call, const aws::Params& params);

// The row to change; call only after the finder above has found it.
User& own_user(aws::WriteCall& call, std::string_view name);
Group& own_group(aws::WriteCall& call, std::string_view name);
Role& own_role(aws::WriteCall& call, std::string_view name);
ManagedPolicy& own_policy(aws::WriteCall& call, std::string_view arn);

// UnmodifiableEntity for the roles that AWS services manage themselves.
Status check_modifiable(const Role& role);

// Names are unique whatever their case. `what`: "User with name ".
template <class Row>
Status check_new_name(const Table<Row>& table, std::string_view name, std::string_view what);

// Tags from parameters. Refuses duplicate keys (InvalidInput) and more than 50 (LimitExceeded).
Result<Tags> read_tags(const aws::Params& params, const Tags& before);
void remove_tags(Tags& tags, const std::vector<Value>& keys);

// A permissions boundary must be a managed policy that exists.
Status check_boundary(const State& state, const Str& arn);

}  // namespace skylens::iam

#include "base/text.h"

namespace skylens::iam {

template <class Row>
Status check_new_name(const Table<Row>& table, std::string_view name, std::string_view what) {
    for (const Row& row : table) {
        if (equal_ignoring_case(row.id, name)) return already_exists(join(what, name));
    }
    return Ok{};
}

}  // namespace skylens::iam
