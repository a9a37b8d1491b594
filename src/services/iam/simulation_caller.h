// Whose call a simulation pretends to be.
#pragma once

#include "aws/operation.h"
#include "services/iam/iam.h"
#include "services/iam/state.h"

namespace skylens::iam {

// The user or role behind CallerArn; InvalidInput when there is none.
inline Result<aws::Principal> need_caller(const aws::ReadCall& call, const Str& arn) {
    auto caller = resolve_principal(call.world, call.place.account, arn);
    if (caller.ok()) return caller;
    return Failure{"InvalidInput", join("Invalid CallerArn: ", arn)};
}

}  // namespace skylens::iam
