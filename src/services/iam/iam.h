// IAM's facade for the door and other services.
#pragma once

#include <string_view>

#include "aws/operation.h"

namespace skylens::iam {

// What a new account has: its root user and the AWS managed policies.
void set_up_account(aws::World& world, std::uint16_t account);

// The identity behind "root", "user/dana", "role/Admin" (a session named skylens),
// "assumed-role/Admin/session", "service/config.amazonaws.com", "anonymous" or an access key id, in
// that account. Refuses one that does not exist, with code "NoSuchPrincipal".
Result<aws::Principal> resolve_principal(const aws::World& world, std::uint16_t account, std::string_view text);

// May the caller do all of this? See aws/observers.h.
Status authorize(const aws::ReadCall& call, const aws::Requirements& requirements);

}  // namespace skylens::iam
