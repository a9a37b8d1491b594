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

// A console password. Only digests of passwords are kept.
struct LoginProfile {
    SimTime created;
    bool reset_required = false;
    SimTime changed;
    std::optional<SimTime> last_used;      // by a sign-in that succeeded
    std::vector<std::uint64_t> passwords;  // the present one last, at most 24 before it
    auto fields() const { return std::tie(created, reset_required, changed, last_used, passwords); }
};

// A virtual device for multi-factor authentication.
struct MfaDevice {
    Str id;    // serial number: arn:aws:iam::A:mfa/…
    Str seed;  // Base32StringSeed
    SimTime created;
    Str user;  // who uses it: a user name, "root", or empty while nobody does
    SimTime enabled;
    Tags tags;
    auto fields() const { return std::tie(id, seed, created, user, enabled, tags); }
};

struct PasswordPolicy {
    std::int64_t minimum_length = 6;
    bool symbols = false;
    bool numbers = false;
    bool upper = false;
    bool lower = false;
    bool users_may_change = false;
    std::int64_t max_age = 0;  // days; 0: passwords do not expire
    std::int64_t reuse_prevention = 0;
    std::optional<bool> hard_expiry;
    auto fields() const {
        return std::tie(minimum_length, symbols, numbers, upper, lower, users_may_change, max_age,
                        reuse_prevention, hard_expiry);
    }
};

struct CredentialReport {
    SimTime generated;
    SimTime ready;
    Str content;  // CSV
    auto fields() const { return std::tie(generated, ready, content); }
};

// GenerateServiceLastAccessedDetails: what was asked, and the answer as of then.
struct AccessedJob {
    Str id;
    Str arn;
    SimTime created;
    Str granularity;
    auto fields() const { return std::tie(id, arn, created, granularity); }
};

// DeleteServiceLinkedRole.
struct RoleDeletion {
    Str id;  // task/aws-service-role/…
    bool succeeded = false;
    Str reason;
    auto fields() const { return std::tie(id, succeeded, reason); }
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
    Table<MfaDevice> mfa_devices;
    std::optional<PasswordPolicy> password_policy;
    std::optional<SimTime> root_last_used;  // the root user's password
    std::optional<CredentialReport> credential_report;
    Table<AccessedJob> accessed_jobs;
    Table<RoleDeletion> role_deletions;
    PolicyMemo memo;

    auto fields() const {
        return std::tie(users, groups, roles, policies, instance_profiles, sessions, alias,
                        mfa_devices, password_policy, root_last_used, credential_report,
                        accessed_jobs, role_deletions);
    }
};

}  // namespace skylens::iam
