// IAM users, groups, roles and policies of one account, and the sessions that STS made.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "aws/principal.h"
#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "services/iam/policy/document.h"
#include "services/iam/policy/memo.h"

namespace skylens::iam {

using Tags = std::vector<std::pair<Str, Str>>;

struct InlinePolicy {
    Str name;
    PolicyDocument document;
    auto fields() const { return std::tie(name, document); }
};

// What users, groups and roles share.
struct Permissions {
    std::vector<Str> attached;  // ARNs of managed policies, in the order of attachment
    std::vector<InlinePolicy> inline_policies;
    auto fields() const { return std::tie(attached, inline_policies); }
};

struct LoginProfile {
    SimTime created;
    bool reset_required = false;
    auto fields() const { return std::tie(created, reset_required); }
};

struct AccessKey {
    Str id;
    SimTime created;
    bool active = true;
    auto fields() const { return std::tie(id, created, active); }
};

struct User {
    Str id;       // the name
    Str user_id;  // AIDA…
    Str path = "/";
    SimTime created;
    Tags tags;
    Str boundary;  // ARN of the permissions boundary
    std::vector<Str> groups;
    Permissions permissions;
    std::optional<LoginProfile> login;
    std::vector<AccessKey> keys;
    auto fields() const {
        return std::tie(id, user_id, path, created, tags, boundary, groups, permissions, login,
                        keys);
    }
};

struct Group {
    Str id;        // the name
    Str group_id;  // AGPA…
    Str path = "/";
    SimTime created;
    Permissions permissions;
    auto fields() const { return std::tie(id, group_id, path, created, permissions); }
};

struct Role {
    Str id;       // the name
    Str role_id;  // AROA…
    Str path = "/";
    SimTime created;
    Str description;
    std::int32_t max_session = 3600;  // seconds
    PolicyDocument trust;
    Tags tags;
    Str boundary;
    Permissions permissions;
    auto fields() const {
        return std::tie(id, role_id, path, created, description, max_session, trust, tags, boundary,
                        permissions);
    }
};

struct PolicyVersion {
    Str id;  // "v1"
    SimTime created;
    PolicyDocument document;
    auto fields() const { return std::tie(id, created, document); }
};

struct ManagedPolicy {
    Str id;         // the name
    Str policy_id;  // ANPA…
    Str arn;
    Str path = "/";
    Str description;
    SimTime created;
    SimTime updated;
    std::vector<PolicyVersion> versions;  // oldest first
    Str default_version;
    std::int32_t version_count = 0;  // ever made; the number of the newest
    Tags tags;
    auto fields() const {
        return std::tie(id, policy_id, arn, path, description, created, updated, versions,
                        default_version, version_count, tags);
    }
};

struct InstanceProfile {
    Str id;          // the name
    Str profile_id;  // AIPA…
    Str path = "/";
    SimTime created;
    Str role;  // its name; empty for none
    Tags tags;
    auto fields() const { return std::tie(id, profile_id, path, created, role, tags); }
};

// Temporary credentials.
struct Session {
    Str id;  // the access key id, ASIA…
    aws::Principal principal;
    SimTime expires;
    PolicyDocument policy;  // session policy, may be empty
    Tags tags;
    auto fields() const { return std::tie(id, principal, expires, policy, tags); }
};

struct State {
    Table<User> users;
    Table<Group> groups;
    Table<Role> roles;
    Table<ManagedPolicy> policies;  // customer managed
    Table<InstanceProfile> instance_profiles;
    Table<Session> sessions;
    Str alias;
    PolicyMemo memo;

    auto fields() const {
        return std::tie(users, groups, roles, policies, instance_profiles, sessions, alias);
    }
};

}  // namespace skylens::iam
