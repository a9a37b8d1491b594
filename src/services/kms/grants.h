// Grants: permissions on a key that stand beside its policy.
// Source: KMS Developer Guide, "Grants in AWS KMS".
#pragma once

#include "aws/operation.h"
#include "services/kms/kms.h"
#include "services/kms/state.h"

namespace skylens::kms {

inline constexpr std::size_t kGrantsMax = 50'000;  // "Resource quotas"

// The grant of the key that gives the caller the action in that encryption context, or null.
const Grant* find_grant(const aws::World& world, const KeyRef& ref, const aws::Principal& caller,
                        std::string_view action, const Value& encryption_context);

// One entry of ListGrants.
Value grant_entry(const aws::World& world, const KeyRef& ref, const Grant& grant);

// True when `principal` (an ARN or a service) is the caller.
bool is_caller(const Str& principal, const aws::Principal& caller);

// Where a grant is, by its token among the keys of a Region.
struct GrantRef {
    KeyRef key;
    std::size_t index = 0;
};
std::optional<GrantRef> grant_by_token(const aws::World& world, aws::Place place,
                                       std::string_view token);

// Takes a grant away; its key's other grants keep their order.
void remove_grant(Key& key, std::string_view grant_id);

// A principal that a grant may name: an ARN of an account, user, role or session, or a service.
bool is_principal(const aws::World& world, std::string_view text);

}  // namespace skylens::kms
