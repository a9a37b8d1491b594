// Does a statement's element match the request? Actions, resource ARNs, principals.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "services/iam/policy/policy.h"
#include "services/iam/policy/request.h"

namespace skylens::iam {

// Replaces ${key}, ${key, 'default'}, ${*}, ${?} and ${$} in a pattern. Wildcards of the pattern
// come out as the bytes 1 (`*`) and 2 (`?`), so that stars in a value stay plain text.
// Empty when a variable has no value (or several) and no default.
std::optional<std::string> replace_variables(std::string_view pattern,
                                             const AuthorizationRequest& request);

// Globs over plain text: actions (ignoring case) and condition values.
bool glob_ignoring_case(std::string_view pattern, std::string_view text);
// A glob whose wildcards are the bytes 1 and 2.
bool glob_marked(std::string_view pattern, std::string_view text);

// Glob over an ARN: a `*` inside one of the first five parts stays inside it; at the end of a part
// it may run over colons; in the resource part everything goes.
// Source: IAM User Guide, "IAM JSON policy elements: Resource".
bool glob_arn(std::string_view pattern, std::string_view arn, char any = '*', char one = '?');

// ArnEquals and ArnLike: each of the six parts is compared for itself.
bool arn_like(std::string_view pattern, std::string_view arn, char any = '*', char one = '?');

bool action_matches(const Statement& statement, std::string_view action);
bool resource_matches(const Statement& statement, const AuthorizationRequest& request);

// How a resource policy names the caller. The order is the order of strength: an account only
// delegates to its own policies, a role stays under its boundary and session policies, and what
// names the caller itself (user, session, `*`) needs nothing else within one account.
// Source: IAM User Guide, "Policy evaluation logic".
enum class PrincipalGrade : std::uint8_t { None, Account, Role, Direct };

PrincipalGrade principal_matches(const Statement& statement, const AuthorizationRequest& request);

}  // namespace skylens::iam
