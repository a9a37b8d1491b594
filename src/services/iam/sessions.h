// Temporary credentials.
#pragma once

#include "aws/operation.h"
#include "services/iam/state.h"

namespace skylens::iam {

// Keeps the session in the account of its principal and forgets those that expired a day ago.
// Gives {"AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"}.
Value add_session(aws::World& world, Session session);

}  // namespace skylens::iam
