// Names of keys.
#pragma once

#include "aws/operation.h"
#include "services/kms/state.h"

namespace skylens::kms {

// Refuses ValidationException (not "alias/…"), NotAuthorizedException ("alias/aws/…").
Status check_alias_name(std::string_view name);

// `action` on the alias, and on the key when there is one.
void need_alias(const aws::ReadCall& call, const Str& alias, const Str& key, const Str& action,
                aws::Requirements& out);

}  // namespace skylens::kms
