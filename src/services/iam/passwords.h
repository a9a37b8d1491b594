// Console passwords. Only digests are kept, and only to tell whether a password was had before.
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/iam/state.h"

namespace skylens::iam {

// The password policy of the account, or AWS's default one when it has set none
// ("Set an account password policy for IAM users", IAM User Guide).
// PasswordPolicyViolation.
Status check_password(const State& state, std::string_view password);
// Also that it is none of those that the policy does not let come back.
Status check_new_password(const State& state, const LoginProfile& login, std::uint64_t seed,
                          std::string_view password);

bool is_password(const LoginProfile& login, std::uint64_t seed, std::string_view password);
void set_password(LoginProfile& login, std::uint64_t seed, std::string_view password, SimTime now);

}  // namespace skylens::iam
