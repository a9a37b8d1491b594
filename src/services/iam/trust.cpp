#include "services/iam/trust.h"

#include "services/iam/errors.h"
#include "services/iam/ids.h"
#include "services/iam/permissions.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr std::int64_t kTrustSizeMax = 2'048;

// False for a user or role that ought to be in this world and is not. Accounts outside the world
// are taken on trust.
bool principal_exists(const aws::World& world, std::string_view arn) {
    IamArn parts;
    if (!split_iam_arn(arn, parts)) return true;
    const int account = world.find_account(parts.account);
    if (account < 0) return true;
    const State& state = world.accounts[static_cast<std::size_t>(account)].iam;
    if (parts.kind == "user") {
        const User* user = state.users.find(parts.name);
        return user != nullptr && user_arn(parts.account, user->path, user->id) == arn;
    }
    if (parts.kind == "role") {
        const Role* role = state.roles.find(parts.name);
        return role != nullptr && role_arn(parts.account, role->path, role->id) == arn;
    }
    return true;
}

}  // namespace

Result<PolicyDocument> check_trust_policy(const aws::World& world, const Str& text) {
    SKYLENS_TRY(PolicyDocument document, make_document(text, PolicyKind::Trust));
    if (policy_size(text) > kTrustSizeMax) return over_quota("ACLSizePerRole: 2048");
    for (const Statement& statement : document.parsed->statements) {
        for (const PrincipalEntry& entry : statement.principals) {
            if (entry.field != PrincipalField::Aws || principal_exists(world, entry.value))
                continue;
            return Failure{"MalformedPolicyDocument",
                         join("Invalid principal in policy: \"AWS\":\"", entry.value, "\"")};
        }
    }
    return document;
}

}  // namespace skylens::iam
