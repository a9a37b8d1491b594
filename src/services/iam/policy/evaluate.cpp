#include "services/iam/policy/evaluate.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "services/iam/policy/conditions.h"
#include "services/iam/policy/match.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

using aws::PrincipalType;

// What the statements of some policies say to the request.
struct Finding {
    bool deny = false;
    bool allow = false;
    PrincipalGrade grade = PrincipalGrade::None;  // best of the allowing statements
    std::string_view denied_by;                   // ARN of the first policy that denies

    void deny_by(std::string_view arn) {
        if (!deny) denied_by = arn;
        deny = true;
    }
};

bool applies(const Policy& policy, const Statement& statement, const AuthorizationRequest& request,
             PrincipalGrade& grade) {
    if (!action_matches(statement, request.action)) return false;
    if (!resource_matches(statement, request)) return false;
    grade = principal_matches(statement, request);
    if (grade == PrincipalGrade::None) return false;
    return statement.conditions.empty() || conditions_hold(statement, policy.variables, request);
}

// Collects the deciding statements when somebody wants reasons.
struct Trace {
    std::vector<StatementRef> allows;
    std::vector<StatementRef> denies;
};

void note(Trace* trace, PolicyType type, const NamedPolicy& named, std::size_t index) {
    if (trace == nullptr) return;
    const Statement& statement = named.policy->statements[index];
    StatementRef ref{type, named.name, static_cast<int>(index), statement.sid, statement.effect};
    auto& list = statement.effect == StatementEffect::Deny ? trace->denies : trace->allows;
    list.push_back(std::move(ref));
}

void read_policy(const NamedPolicy& named, const AuthorizationRequest& request, PolicyType type,
                 Finding& out, Trace* trace) {
    const Policy& policy = *named.policy;
    for (std::size_t i = 0; i < policy.statements.size(); ++i) {
        const Statement& statement = policy.statements[i];
        const bool deny = statement.effect == StatementEffect::Deny;
        // One Allow is enough, unless a resource policy may still name the caller better.
        if (!deny && trace == nullptr && out.allow && out.grade == PrincipalGrade::Direct) continue;
        PrincipalGrade grade = PrincipalGrade::None;
        if (!applies(policy, statement, request, grade)) continue;
        note(trace, type, named, i);
        if (deny) {
            out.deny_by(named.arn);
            if (trace == nullptr) return;
            continue;
        }
        out.allow = true;
        out.grade = std::max(out.grade, grade);
    }
}

Finding read_any(const PolicyList& list, const AuthorizationRequest& request, PolicyType type,
                 Trace* trace) {
    Finding out;
    for (const NamedPolicy& named : list) {
        read_policy(named, request, type, out, trace);
        if (out.deny && trace == nullptr) break;
    }
    return out;
}

// Every policy of the list must allow; an empty list has no say.
Finding read_each(const PolicyList& list, const AuthorizationRequest& request, PolicyType type,
                  Trace* trace) {
    Finding all;
    all.allow = true;
    for (const NamedPolicy& named : list) {
        Finding one;
        read_policy(named, request, type, one, trace);
        if (one.deny) all.deny_by(one.denied_by);
        all.allow = all.allow && one.allow;
    }
    return all;
}

Finding read_levels(const std::vector<PolicyList>& levels, const AuthorizationRequest& request,
                    PolicyType type, Trace* trace) {
    Finding all;
    all.allow = true;
    for (const PolicyList& level : levels) {
        const Finding one = read_any(level, request, type, trace);
        if (one.deny) all.deny_by(one.denied_by);
        all.allow = all.allow && one.allow;
    }
    return all;
}

std::string_view service_of(std::string_view action) { return action.substr(0, action.find(':')); }

bool is(std::string_view text, std::string_view wanted) {
    return equal_ignoring_case(text, wanted);
}

// Source: AWS Organizations User Guide, "List of AWS services that support RCPs".
bool rcp_knows(std::string_view action) {
    static constexpr std::array<std::string_view, 10> kServices = {"s3",
                                                                   "sts",
                                                                   "sqs",
                                                                   "kms",
                                                                   "secretsmanager",
                                                                   "dynamodb",
                                                                   "ecr",
                                                                   "aoss",
                                                                   "cognito-identity",
                                                                   "cognito-idp"};
    const std::string_view service = service_of(action);
    return std::any_of(kServices.begin(), kServices.end(),
                       [service](std::string_view known) { return is(service, known); });
}

// "No permissions are required to perform this operation", not even against an explicit deny.
// Source: STS API Reference, GetCallerIdentity.
bool needs_no_permission(std::string_view action) { return is(action, "sts:GetCallerIdentity"); }

struct Findings {
    bool scp_binds = false;
    bool rcp_binds = false;
    PolicyType resource_type = PolicyType::Resource;
    Finding rcp;
    Finding scp;
    Finding endpoint;
    Finding resource;
    Finding identity;
    Finding boundary;
    Finding session;
};

bool has_identity(const AuthorizationRequest& request) {
    const PrincipalType type = request.principal->type;
    return type != PrincipalType::Service && type != PrincipalType::Anonymous &&
           request.federated_provider.empty();
}

// Whatever its policy says, the root user of the owner's account can mend a bucket policy, and a
// queue policy, that shuts everybody out. Source: S3 User Guide, "Bucket policies"; IAM User Guide,
// "Tasks that require root user credentials".
bool mends_lockout(const AuthorizationRequest& request) {
    static constexpr std::array<std::string_view, 5> kActions = {
        "s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy",
        "sqs:GetQueueAttributes", "sqs:SetQueueAttributes"};
    if (request.principal->type != PrincipalType::Root || !same_account(request)) return false;
    return std::any_of(kActions.begin(), kActions.end(),
                       [&request](std::string_view action) { return is(request.action, action); });
}

Findings read_all(const AuthorizationRequest& request, const PolicySet& set, Trace* trace) {
    Findings f;
    const bool linked = is_service_linked(*request.principal);
    const bool identity = has_identity(request);
    f.scp_binds = !set.scps.empty() && identity && !linked;
    f.rcp_binds = !set.rcps.empty() && !linked && rcp_knows(request.action);
    if (is(service_of(request.action), "sts")) f.resource_type = PolicyType::Trust;
    f.rcp.allow = f.scp.allow = true;
    if (f.rcp_binds) f.rcp = read_levels(set.rcps, request, PolicyType::ResourceControl, trace);
    if (f.scp_binds) f.scp = read_levels(set.scps, request, PolicyType::ServiceControl, trace);
    f.endpoint = read_each(set.endpoints, request, PolicyType::Endpoint, trace);
    if (!mends_lockout(request)) {
        f.resource = read_any(set.resource, request, f.resource_type, trace);
    }
    if (set.resource_denies_only) f.resource.allow = false;
    if (set.acl_allows && !f.resource.allow) {
        f.resource.allow = true;
        f.resource.grade = PrincipalGrade::Account;
    }
    f.boundary.allow = f.session.allow = true;
    if (!identity) return f;
    if (request.principal->type == PrincipalType::Root) {
        f.identity.allow = true;
        return f;
    }
    f.identity = read_any(set.identity, request, PolicyType::Identity, trace);
    f.boundary = read_each(set.boundaries, request, PolicyType::Boundary, trace);
    f.session = read_each(set.session, request, PolicyType::Session, trace);
    return f;
}

// The first policy type that denies, in the order in which AWS names them.
Verdict find_denying(const Findings& f) {
    const std::pair<const Finding&, PolicyType> order[] = {
        {f.rcp, PolicyType::ResourceControl}, {f.scp, PolicyType::ServiceControl},
        {f.endpoint, PolicyType::Endpoint},   {f.resource, f.resource_type},
        {f.identity, PolicyType::Identity},   {f.boundary, PolicyType::Boundary},
        {f.session, PolicyType::Session}};
    for (const auto& [finding, type] : order) {
        if (finding.deny) return {DecisionKind::ExplicitDeny, type, finding.denied_by};
    }
    return {};
}

// The policy types that should have allowed and did not, first the one AWS names.
struct Lacking {
    std::array<PolicyType, 8> types = {};
    std::size_t count = 0;
    void add_unless(bool allow, PolicyType type) {
        if (!allow) types[count++] = type;
    }
};

void identity_side(const Findings& f, Lacking& out) {
    out.add_unless(f.identity.allow, PolicyType::Identity);
    out.add_unless(f.boundary.allow, PolicyType::Boundary);
    out.add_unless(f.session.allow, PolicyType::Session);
}

void within_account(const AuthorizationRequest& request, const Findings& f, Lacking& out) {
    const bool decides = resource_policy_decides(request);
    if (f.resource.allow && f.resource.grade == PrincipalGrade::Direct) return;
    if (f.resource.allow && f.resource.grade == PrincipalGrade::Role) {
        out.add_unless(f.boundary.allow, PolicyType::Boundary);
        out.add_unless(f.session.allow, PolicyType::Session);
        return;
    }
    if (decides) out.add_unless(f.resource.allow, f.resource_type);
    identity_side(f, out);
}

Lacking find_lacking(const AuthorizationRequest& request, const Findings& f) {
    Lacking out;
    out.add_unless(f.rcp.allow, PolicyType::ResourceControl);
    out.add_unless(f.scp.allow, PolicyType::ServiceControl);
    out.add_unless(f.endpoint.allow, PolicyType::Endpoint);
    if (!has_identity(request)) {
        out.add_unless(f.resource.allow, f.resource_type);
    } else if (same_account(request)) {
        within_account(request, f, out);
    } else {
        identity_side(f, out);
        out.add_unless(f.resource.allow, f.resource_type);
    }
    return out;
}

// How far an Allow statement gets: 0 to 4 elements matched, in the order they are looked at.
int nearness(const Policy& policy, const Statement& statement, const AuthorizationRequest& request,
             NearMiss& out) {
    if (!action_matches(statement, request.action)) {
        out.failed = StatementElement::Action;
        out.detail =
            join(statement.not_action ? "NotAction covers " : "no Action matches ", request.action);
        return 0;
    }
    if (!resource_matches(statement, request)) {
        out.failed = StatementElement::Resource;
        out.detail = join(statement.not_resource ? "NotResource covers " : "no Resource matches ",
                          request.resource);
        return 1;
    }
    if (principal_matches(statement, request) == PrincipalGrade::None) {
        out.failed = StatementElement::Principal;
        out.detail =
            join("does not name ", request.principal->arn.empty() ? request.principal->name.view()
                                                                  : request.principal->arn.view());
        return 2;
    }
    std::size_t failed = 0;
    if (!conditions_hold(statement, policy.variables, request, &failed)) {
        const Condition& condition = statement.conditions[failed];
        out.failed = StatementElement::Condition;
        ContextValues values;
        find_context(request, condition.key, values);
        std::string given;
        for (std::size_t i = 0; i < values.count; ++i) {
            if (i > 0) given += ", ";
            given += values.at(i).view();
        }
        out.detail = join(condition.written, " on ", condition.key,
                          values.found ? " does not hold for " + given : ": the key is missing");
        return 3;
    }
    return 4;
}

NearMiss nearest(const PolicyList& list, PolicyType type, const AuthorizationRequest& request) {
    NearMiss best;
    best.nearest.type = type;
    int best_score = -1;
    for (const NamedPolicy& named : list) {
        for (std::size_t i = 0; i < named.policy->statements.size(); ++i) {
            const Statement& statement = named.policy->statements[i];
            if (statement.effect == StatementEffect::Deny) continue;
            NearMiss miss;
            const int score = nearness(*named.policy, statement, request, miss);
            if (score <= best_score || score == 4) continue;
            best_score = score;
            miss.nearest = {type, named.name, static_cast<int>(i), statement.sid, statement.effect};
            best = std::move(miss);
        }
    }
    return best;
}

// The first level that does not allow.
NearMiss nearest_level(const std::vector<PolicyList>& levels, PolicyType type,
                       const AuthorizationRequest& request) {
    for (const PolicyList& level : levels) {
        if (!read_any(level, request, type, nullptr).allow) return nearest(level, type, request);
    }
    return {};
}

NearMiss near_miss(PolicyType type, const PolicySet& set, const AuthorizationRequest& request) {
    switch (type) {
        case PolicyType::ResourceControl:
            return nearest_level(set.rcps, type, request);
        case PolicyType::ServiceControl:
            return nearest_level(set.scps, type, request);
        case PolicyType::Endpoint:
            return nearest(set.endpoints, type, request);
        case PolicyType::Resource:
        case PolicyType::Trust:
            return nearest(set.resource, type, request);
        case PolicyType::Boundary:
            return nearest(set.boundaries, type, request);
        case PolicyType::Session:
            return nearest(set.session, type, request);
        default:
            return nearest(set.identity, PolicyType::Identity, request);
    }
}

Verdict conclude(const AuthorizationRequest& request, const Findings& f, Lacking& lacking) {
    const Verdict denied = find_denying(f);
    if (denied.type != PolicyType::None) return denied;
    lacking = find_lacking(request, f);
    if (lacking.count == 0) return {DecisionKind::Allowed, PolicyType::None};
    return {DecisionKind::ImplicitDeny, lacking.types[0]};
}

}  // namespace

bool resource_policy_decides(const AuthorizationRequest& request) {
    const std::string_view action = request.action;
    // Tags of a federated user's session are no matter of a role.
    const bool federated = request.resource.find(":federated-user/") != std::string_view::npos;
    if (is(action.substr(0, 14), "sts:AssumeRole") || is(action, "sts:SetSourceIdentity") ||
        (is(action, "sts:TagSession") && !federated)) {
        return true;
    }
    return is(service_of(action), "kms") &&
           request.resource.find(":key/") != std::string_view::npos;
}

Verdict decide(const AuthorizationRequest& request, const PolicySet& policies) {
    if (needs_no_permission(request.action)) return {DecisionKind::Allowed, PolicyType::None};
    Lacking lacking;
    return conclude(request, read_all(request, policies, nullptr), lacking);
}

Decision evaluate(const AuthorizationRequest& request, const PolicySet& policies) {
    Decision out;
    if (needs_no_permission(request.action)) {
        out.verdict = {DecisionKind::Allowed, PolicyType::None};
        return out;
    }
    Trace trace;
    Lacking lacking;
    const Findings findings = read_all(request, policies, &trace);
    out.verdict = conclude(request, findings, lacking);
    if (out.verdict.kind == DecisionKind::ExplicitDeny) out.by = std::move(trace.denies);
    if (out.verdict.kind == DecisionKind::Allowed) out.by = std::move(trace.allows);
    if (out.verdict.kind != DecisionKind::ImplicitDeny) return out;
    for (std::size_t i = 0; i < lacking.count; ++i) {
        out.missing.push_back(near_miss(lacking.types[i], policies, request));
    }
    // Within one account the resource policy could have helped too.
    const bool only_identity = same_account(request) && !findings.identity.allow &&
                               !policies.resource.empty() && !findings.resource.allow &&
                               !resource_policy_decides(request);
    if (only_identity) {
        out.missing.push_back(near_miss(findings.resource_type, policies, request));
    }
    return out;
}

}  // namespace skylens::iam
