// IAM's identifiers, made from the world's counters.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "services/iam/state.h"

namespace skylens::iam {

// "AIDA", "AROA", "AGPA", "ANPA", "AIPA" and 17 more characters.
// Source: IAM User Guide, "IAM identifiers" (unique identifiers).
Str new_unique_id(aws::World& world, std::string_view prefix);

// 20 characters, beginning with AKIA or ASIA.
Str new_access_key_id(aws::World& world, std::string_view prefix);

// The credentials that belong to an access key: 40 characters, and a long token. They follow from
// the key's id, so they need no place in the state and no record of them can leak.
Str secret_key_of(std::uint64_t seed, std::string_view access_key_id);
Str session_token_of(std::uint64_t seed, std::string_view access_key_id);

// A console session's key id, the same as long as the user or role exists.
Str console_key_id(std::string_view unique_id, std::string_view session);

Str user_arn(std::string_view account, std::string_view path, std::string_view name);
Str group_arn(std::string_view account, std::string_view path, std::string_view name);
Str role_arn(std::string_view account, std::string_view path, std::string_view name);
Str policy_arn(std::string_view account, std::string_view path, std::string_view name);
Str instance_profile_arn(std::string_view account, std::string_view path, std::string_view name);
Str session_arn(std::string_view account, std::string_view role, std::string_view session);

// "arn:aws:iam::111111111111:role/team/Admin" taken apart: account, kind "role", name "Admin".
struct IamArn {
    std::string_view account;
    std::string_view kind;
    std::string_view name;
};
bool split_iam_arn(std::string_view arn, IamArn& out);

}  // namespace skylens::iam
