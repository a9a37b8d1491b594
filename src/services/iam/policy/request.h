// What is asked of the policies: who wants to do what to which resource, and in which context.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "aws/principal.h"
#include "base/str.h"
#include "base/time.h"

namespace skylens::iam {

struct ContextEntry {
    Str key;                  // "s3:prefix"; compared ignoring case
    std::vector<Str> values;  // more than one only for multivalued keys
};

// One question. Made anew for every call, so it views its texts and owns little; everything it
// points to must outlive the question.
struct AuthorizationRequest {
    const aws::Principal* principal = nullptr;
    std::string_view action;            // "ec2:RunInstances"
    std::string_view resource = "*";    // ARN, or "*" for an action without resources
    std::string_view resource_account;  // empty: the principal's own

    // Entries here win over the keys that are derived from the members below.
    std::vector<ContextEntry> context;

    std::string_view source_ip;  // empty: not known, the key is then missing
    std::string_view user_agent;
    std::string_view region;  // aws:RequestedRegion
    SimTime now;
    bool has_environment = false;  // a real call: time, SecureTransport, ViaAWSService exist

    // Tags of the user, role or session.
    const std::vector<std::pair<Str, Str>>* principal_tags = nullptr;

    // Of the organizations that caller and resource belong to; empty: none.
    std::string_view principal_org;
    Str principal_org_path;  // "o-a/r-b/ou-c/"
    std::string_view resource_org;
    Str resource_org_path;

    // The resource belongs to an account that shares no organization with the caller: S3 keeps the
    // reason of a refusal to itself.
    bool foreign_resource = false;

    std::string_view federated_provider;  // AssumeRoleWithSAML / WithWebIdentity
    bool federated_user = false;          // a session made by GetFederationToken
};

// The account whose policies guard the resource.
std::string_view resource_account_of(const AuthorizationRequest& request);
// True when the caller and the resource belong to one account. Services and anonymous callers
// belong to none.
bool same_account(const AuthorizationRequest& request);
// True for a role that AWS itself manages: no SCP or RCP binds it.
bool is_service_linked(const aws::Principal& principal);

// The values of a context key. `found` false: the key is not in the context.
struct ContextValues {
    bool found = false;
    const Str* first = nullptr;
    std::size_t count = 0;
    Str derived;  // holds a value made on the spot

    [[nodiscard]] const Str& at(std::size_t i) const {
        return first == nullptr ? derived : first[i];
    }
};

// Looks the key up, first in `context`, then among the global keys that follow from the request
// (IAM User Guide, "AWS global condition context keys").
void find_context(const AuthorizationRequest& request, std::string_view key, ContextValues& out);

}  // namespace skylens::iam
