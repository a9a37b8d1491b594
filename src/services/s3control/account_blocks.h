// What the operations on an account's public access settings share.
#pragma once

#include "aws/operation.h"
#include "services/s3/s3.h"

namespace skylens::s3control {

// AccountId must be the caller's account: AccessDenied.
inline Status check_account(const Str& own, const aws::Params& params) {
    if (params.str("AccountId") == own) return Ok{};
    return s3::access_denied();
}

}  // namespace skylens::s3control
