// The encoded message that EC2 appends to a refusal, which sts:DecodeAuthorizationMessage reads.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "services/iam/policy/evaluate.h"

namespace skylens::iam {

// Carries all that there is to say, so nothing need be kept. It is scrambled, not encrypted.
std::string encode_refusal(const AuthorizationRequest& request, const Decision& decision);

// The JSON text within. Refuses what encode_refusal has not made.
Result<std::string> decode_refusal(std::string_view message);

}  // namespace skylens::iam
