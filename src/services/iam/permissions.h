// What users, groups and roles have in common: managed policies attached, inline policies.
#pragma once

#include "aws/operation.h"
#include "services/iam/state.h"

namespace skylens::iam {

enum class Owner : std::uint8_t { User, Group, Role };

// May this policy be attached? Already attached: yes, and nothing changes.
// NoSuchEntity (not attachable), then LimitExceeded (PoliciesPerUser, …).
Status check_attach(const State& state, const Permissions& permissions, Owner owner,
                    std::string_view arn);
void attach(Permissions& permissions, const Str& arn);
// NoSuchEntity when it is not attached.
Status check_detach(const Permissions& permissions, std::string_view arn);
void detach(Permissions& permissions, std::string_view arn);

// Parses and checks size: MalformedPolicyDocument, LimitExceeded.
Result<PolicyDocument> check_inline(const Permissions& permissions, Owner owner,
                                    std::string_view owner_name, const Str& name, const Str& text);
void put_inline(Permissions& permissions, const Str& name, PolicyDocument document);
// NoSuchEntity "The user policy with name X cannot be found."
Result<const InlinePolicy*> need_inline(const Permissions& permissions, Owner owner,
                                        std::string_view name);
Status check_inline_exists(const Permissions& permissions, Owner owner, std::string_view name);
void delete_inline(Permissions& permissions, std::string_view name);

// Pages of names, and of {PolicyName, PolicyArn}.
Result<Value> list_inline(const aws::CallInfo& info, const aws::Params& params,
                          const Permissions& permissions);
Result<Value> list_attached(const aws::ReadCall& call, const aws::Params& params,
                            const Permissions& permissions);

// Characters that count against a policy quota: white space does not.
std::int64_t policy_size(std::string_view text);

}  // namespace skylens::iam
