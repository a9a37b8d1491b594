// Key policies: the default one, those of AWS managed keys, and what PutKeyPolicy accepts.
// Source: KMS Developer Guide, "Default key policy" and "AWS managed keys".
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/kms/state.h"

namespace skylens::kms {

inline constexpr std::size_t kPolicyBytesMax = 32'768;

// JSON as KMS writes it back: indented by two, `"a" : "b"`.
Str policy_text(const Value& policy);

Str default_policy(const Str& account_id);
// The policy of alias/aws/SERVICE: whoever of the account uses the service may use the key by way
// of it; the account may look at it.
Str managed_policy(std::string_view service, const Str& account_id, std::string_view region);

// The text to keep. Refuses MalformedPolicyDocumentException (no policy, a principal that does not
// exist, or, without `bypass`, one that would lock the caller out), LimitExceededException.
Result<Str> checked_policy(const aws::CallInfo& info, const aws::World& world, const Str& key_arn,
                           std::string_view text, bool bypass);

}  // namespace skylens::kms
