#include "services/iam/policies_of.h"

#include "services/iam/ids.h"
#include "services/iam/managed_policies.h"
#include "services/iam/state.h"
#include "services/organizations/organizations.h"

namespace skylens::iam {

const ManagedPolicy* find_managed(const State& state, std::string_view arn) {
    if (is_aws_managed(arn)) return find_aws_managed(arn);
    const ManagedPolicy* policy = state.policies.find(arn.substr(arn.rfind('/') + 1));
    return policy != nullptr && policy->arn == arn ? policy : nullptr;
}

void add_permissions(const State& state, const Permissions& permissions, PolicyList& out) {
    for (const Str& arn : permissions.attached) {
        const ManagedPolicy* policy = find_managed(state, arn);
        if (policy == nullptr) continue;
        out.push_back({default_version(*policy).document.parsed.get(), policy->id, policy->arn});
    }
    for (const InlinePolicy& policy : permissions.inline_policies) {
        out.push_back({policy.document.parsed.get(), policy.name, {}});
    }
}

void add_user_policies(const State& state, const User& user, PolicyList& out) {
    add_permissions(state, user.permissions, out);
    for (const Str& name : user.groups) {
        const Group* group = state.groups.find(name);
        if (group != nullptr) add_permissions(state, group->permissions, out);
    }
}

void add_boundary(const State& state, std::string_view arn, PolicyList& out) {
    if (arn.empty()) return;
    const ManagedPolicy* policy = find_managed(state, arn);
    if (policy != nullptr) {
        out.push_back({default_version(*policy).document.parsed.get(), policy->id, policy->arn});
    }
}

namespace {

// What a session without a policy of its own is allowed when it needs one: nothing.
const Policy& no_policy_at_all() {
    static const Policy kNothing;
    return kNothing;
}

// The policies of a session that GetFederationToken made: those of the user behind it, and its own,
// without which it may do nothing.
void add_federated(const State& state, const aws::Principal& principal, PolicySet& out,
                   const Tags*& tags, std::shared_ptr<const Policy>& parsed) {
    const std::string_view issuer = principal.issuer_arn;
    const User* user = state.users.find(issuer.substr(issuer.rfind('/') + 1));
    if (user == nullptr) return;
    add_user_policies(state, *user, out.identity);
    add_boundary(state, user->boundary, out.boundaries);
    tags = &user->tags;
    const Session* session = state.sessions.find(principal.access_key_id);
    if (session != nullptr && !session->tags.empty()) tags = &session->tags;
    if (session != nullptr) parsed = session->policy.parsed;
    out.session.push_back(
        {parsed != nullptr ? parsed.get() : &no_policy_at_all(), "session policy", {}});
}

}  // namespace

void add_caller_policies(const aws::World& world, const aws::Principal& principal, PolicySet& out,
                         const Tags*& tags, std::shared_ptr<const Policy>& parsed) {
    const State& state = world.accounts[principal.account].iam;
    if (principal.type != aws::PrincipalType::Service &&
        principal.type != aws::PrincipalType::Anonymous) {
        organizations::add_policy_levels(world, principal.account_id,
                                         organizations::PolicyType::ServiceControl, out.scps);
    }
    if (principal.type == aws::PrincipalType::FederatedUser) {
        return add_federated(state, principal, out, tags, parsed);
    }
    if (principal.type == aws::PrincipalType::User) {
        const User* user = state.users.find(principal.name);
        if (user == nullptr) return;
        add_user_policies(state, *user, out.identity);
        add_boundary(state, user->boundary, out.boundaries);
        tags = &user->tags;
        return;
    }
    if (principal.type != aws::PrincipalType::AssumedRole) return;
    const Role* role = state.roles.find(principal.name);
    if (role == nullptr) return;
    add_permissions(state, role->permissions, out.identity);
    add_boundary(state, role->boundary, out.boundaries);
    tags = &role->tags;
    const Session* session = state.sessions.find(principal.access_key_id);
    if (session != nullptr && !session->tags.empty()) tags = &session->tags;
    if (principal.session_policy.empty()) return;
    if (session != nullptr && session->policy.text == principal.session_policy) {
        parsed = session->policy.parsed;
    } else {
        auto policy = make_document(principal.session_policy, PolicyKind::Session);
        if (policy.ok()) parsed = policy.value().parsed;
    }
    if (parsed != nullptr) out.session.push_back({parsed.get(), "session policy", {}});
}

}  // namespace skylens::iam
