// The policy evaluation logic: one question, all policies that have a say in it, one decision.
// Source: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic".
//
// Deviations from AWS: the CanonicalUser principal never matches; aws:SourceOrgID and
// aws:SourceOrgPaths exist only when the request carries them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "services/iam/policy/policy.h"
#include "services/iam/policy/request.h"

namespace skylens::iam {

struct NamedPolicy {
    const Policy* policy = nullptr;
    Str name;      // for explanations: "AdministratorAccess", "inline policy backup", ...
    Str arn = {};  // of a policy that has one; AWS names it when the policy denies
};
using PolicyList = std::vector<NamedPolicy>;

// All policies that have a say. An empty list or null: no policy of that type applies (which for
// identity policies means that nothing is allowed there).
struct PolicySet {
    PolicyList identity;           // of the user and its groups, or of the role
    PolicyList resource;           // zero or one: bucket, queue, topic, key, trust policy
    PolicyList boundaries;         // permissions boundary: each must allow
    PolicyList session;            // session policies: each must allow
    std::vector<PolicyList> scps;  // one list a level, root first: every level must allow
    std::vector<PolicyList> rcps;
    PolicyList endpoints;               // VPC endpoint policies: each must allow
    bool resource_denies_only = false;  // S3 shuts the caller out of a public policy's Allows
    bool acl_allows = false;            // an S3 ACL grants the caller's account the action
};

enum class PolicyType : std::uint8_t {
    None,
    ResourceControl,
    ServiceControl,
    Endpoint,
    Resource,
    Trust,  // the resource policy of a role
    Identity,
    Boundary,
    Session
};
// "identity", "resource", "permissionsBoundary", ... as `sim authorize` prints them.
std::string_view policy_type_name(PolicyType type);

enum class DecisionKind : std::uint8_t { Allowed, ExplicitDeny, ImplicitDeny };
std::string_view decision_name(DecisionKind kind);  // "allowed", "explicitDeny", "implicitDeny"

// The short answer. `type`: the policy type that denied, or that should have allowed and did not.
struct Verdict {
    DecisionKind kind = DecisionKind::ImplicitDeny;
    PolicyType type = PolicyType::None;
    // Of an explicit deny: the ARN of the first policy that denied, when it has one. Points into
    // the policies that were asked.
    std::string_view policy_arn = {};
};

// The element of a statement that did not match.
enum class StatementElement : std::uint8_t { None, Action, Resource, Principal, Condition };
std::string_view element_name(StatementElement element);  // "action", ...

struct StatementRef {
    PolicyType type = PolicyType::None;
    Str policy;
    int statement = -1;  // index in the document; -1: the policy type has no statement to show
    Str sid;
    StatementEffect effect = StatementEffect::Allow;
};

// A policy type that did not allow, with the Allow statement that came nearest.
struct NearMiss {
    StatementRef nearest;
    StatementElement failed = StatementElement::None;
    std::string detail;  // "aws:SourceIp: IpAddress ..." or the pattern that did not match
};

struct Decision {
    Verdict verdict;
    std::vector<StatementRef> by;   // the statements that decided
    std::vector<NearMiss> missing;  // only for an implicit deny
};

// The decision alone, for every call through the door: allocates nothing unless a variable has
// to be replaced.
Verdict decide(const AuthorizationRequest& request, const PolicySet& policies);

// The decision with its reasons.
Decision evaluate(const AuthorizationRequest& request, const PolicySet& policies);

// True when the resource's own policy must allow by itself: assuming a role, using a KMS key.
bool resource_policy_decides(const AuthorizationRequest& request);

}  // namespace skylens::iam
