// The userIdentity element of a record ("CloudTrail userIdentity element", AWS documentation).
#pragma once

#include "aws/principal.h"
#include "base/value.h"

namespace skylens::cloudtrail {

Value user_identity(const aws::Principal& principal);

// The name that the event history lists and looks up as Username: "root", the user's name, the
// role session name, empty for a service.
Str user_name(const aws::Principal& principal);

}  // namespace skylens::cloudtrail
