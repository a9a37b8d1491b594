// The door's question: may this caller do what the operation requires?
#include "base/text.h"
#include "services/iam/errors.h"
#include "services/iam/iam.h"
#include "services/iam/policies_of.h"
#include "services/iam/policy/decision_value.h"
#include "services/iam/policy/denied.h"
#include "services/iam/policy/elements.h"
#include "services/iam/resource_policies.h"
#include "services/iam/state.h"
#include "services/organizations/organizations.h"
#include "services/organizations/state.h"
#include "services/s3/s3.h"

namespace skylens::iam {
namespace {

using aws::Principal;
using aws::PrincipalType;

// The policies of one caller, gathered once for all requirements of a call.
struct Caller {
    PolicySet policies;
    const Tags* tags = nullptr;
    std::shared_ptr<const Policy> parsed;

    Caller(const aws::World& world, const Principal& principal) {
        add_caller_policies(world, principal, policies, tags, parsed);
    }
};

void read_context(const Value& context, std::vector<ContextEntry>& out) {
    for (const Value::Member& member : context.members()) {
        ContextEntry entry;
        entry.key = member.key;
        if (read_condition_values(member.value, entry.values)) out.push_back(std::move(entry));
    }
}

std::string_view account_in(std::string_view arn) {
    for (int i = 0; i < 4; ++i) {
        const std::size_t colon = arn.find(':');
        if (colon == std::string_view::npos) return {};
        arn.remove_prefix(colon + 1);
    }
    const std::string_view account = arn.substr(0, arn.find(':'));
    return account.size() == 12 ? account : std::string_view();
}

// The organizations of caller and resource, and the resource control policies of the latter.
void add_organizations(const aws::World& world, AuthorizationRequest& request, PolicySet& set) {
    set.rcps.clear();
    request.foreign_resource = !same_account(request);
    if (world.organizations->organizations.empty()) return;
    const Str owner(resource_account_of(request));
    const auto* of_caller = organizations::organization_of(world, request.principal->account_id);
    if (of_caller != nullptr) {
        request.principal_org = of_caller->id;
        request.principal_org_path =
            organizations::path_above(*of_caller, request.principal->account_id);
    }
    const auto* of_resource = organizations::organization_of(world, owner);
    if (of_resource == nullptr) return;
    request.resource_org = of_resource->id;
    request.foreign_resource = request.foreign_resource && of_caller != of_resource;
    request.resource_org_path = organizations::path_above(*of_resource, owner);
    organizations::add_policy_levels(world, owner, organizations::PolicyType::ResourceControl,
                                     set.rcps);
}

// Completes request and policies for one question: what stands on the resource, and whose it is.
// `guard` keeps the resource's policy alive.
void prepare(const aws::World& world, AuthorizationRequest& request, Caller& caller,
             ResourceGuard& guard) {
    guard = find_resource_guard(world, *request.principal, request.action, request.resource);
    const std::string_view named =
        guard.account.empty() ? account_in(request.resource) : guard.account.view();
    if (!named.empty()) request.resource_account = named;
    request.principal_tags = caller.tags;
    // A role's trust policy guards who takes the role on, not who manages the role.
    const bool about_role = request.resource.substr(0, 13) == "arn:aws:iam::";
    const bool applies = !about_role || resource_policy_decides(request);
    PolicySet& set = caller.policies;
    set.resource.clear();
    if (guard.policy != nullptr && applies)
        set.resource.push_back({guard.policy.get(), "resource policy"});
    set.resource_denies_only = guard.denies_only;
    set.acl_allows = guard.acl_allows;
    add_organizations(world, request, set);
}

Verdict judge(const aws::World& world, AuthorizationRequest& request, Caller& caller) {
    ResourceGuard guard;
    prepare(world, request, caller, guard);
    const Verdict verdict = decide(request, caller.policies);
    request.resource_account = {};
    return verdict;
}

// An AWS service, and its service-linked role, acts with AWS's own authority inside its account;
// what it does to resources with policies is asked with may().
bool acts_for_aws(const Principal& who) {
    return who.type == PrincipalType::Service ||
           (is_service_linked(who) && !who.invoked_by.empty());
}

// Source: "Amazon S3 Signature Version 4 authentication specific policy keys".
Value signature_context(const aws::ReadCall& call) {
    if (call.principal.type == PrincipalType::Anonymous) return {};
    const bool by_url = call.query != nullptr;
    Value out = Value::object({{"s3:signatureversion", "AWS4-HMAC-SHA256"},
                               {"s3:authType", by_url ? "REST-QUERY-STRING" : "REST-HEADER"}});
    if (by_url) out.set("s3:signatureAge", join((call.now - s3::signed_at(*call.query)).ms));
    return out;
}

AuthorizationRequest request_for(const aws::ReadCall& call, const aws::Requirement& requirement) {
    AuthorizationRequest request;
    request.principal = &call.principal;
    request.action = requirement.action;
    request.resource = requirement.resource;
    // What names no account lies where the call goes.
    request.resource_account = call.account_id();
    read_context(requirement.context, request.context);
    request.source_ip = call.source_ip;
    request.user_agent = call.user_agent;
    request.region = call.service.global ? "us-east-1" : aws::region_name(call.place.region);
    request.now = call.now;
    request.has_environment = true;
    if (call.service.name == "s3") read_context(signature_context(call), request.context);
    return request;
}

}  // namespace

// Source of S3's errors: "Error responses", Amazon S3 API Reference.
Failure unknown_key_at_s3() {
    return Failure{"InvalidAccessKeyId",
                   "The AWS Access Key Id you provided does not exist in our records.", 403};
}

Status check_credentials(const aws::ReadCall& call) {
    const Principal& who = call.principal;
    if (who.access_key_id.empty()) return Ok{};
    const State& state = call.world.accounts[who.account].iam;
    const bool json = call.service.protocol == "json" || call.service.protocol == "rest-json";
    if (const Session* session = state.sessions.find(who.access_key_id)) {
        // GetSessionToken's credentials reach IAM only with multi-factor authentication.
        if (who.type == PrincipalType::User && call.service.name == "iam" && !who.mfa) {
            return Failure{"InvalidClientTokenId",
                         "The security token included in the request is invalid", 403};
        }
        if (call.now < session->expires) return Ok{};
        if (call.service.protocol == "ec2") {
            return Failure{"RequestExpired", "Request has expired.", 400};
        }
        if (call.service.name == "s3")
            return Failure{"ExpiredToken", "The provided token has expired.", 400};
        return Failure{json ? "ExpiredTokenException" : "ExpiredToken",
                     "The security token included in the request is expired", 403};
    }
    if (who.type != PrincipalType::User || who.access_key_id.view().substr(0, 4) != "AKIA") {
        return Ok{};
    }
    const User* user = state.users.find(who.name);
    for (const AccessKey& key : user == nullptr ? std::vector<AccessKey>() : user->keys) {
        if (key.id == who.access_key_id && key.active) return Ok{};
    }
    if (call.service.name == "s3") return unknown_key_at_s3();
    const char* code = call.service.protocol == "ec2" ? "AuthFailure"
                       : json                         ? "UnrecognizedClientException"
                                                      : "InvalidClientTokenId";
    return Failure{code, "The security token included in the request is invalid.", 403};
}

Status authorize(const aws::ReadCall& call, const aws::Requirements& requirements) {
    SKYLENS_TRY_OK(check_credentials(call));
    if (requirements.empty() || acts_for_aws(call.principal)) return Ok{};
    Caller caller(call.world, call.principal);
    for (const aws::Requirement& requirement : requirements) {
        AuthorizationRequest request = request_for(call, requirement);
        const Verdict verdict = judge(call.world, request, caller);
        if (verdict.kind == DecisionKind::Allowed) continue;
        Decision decision{verdict, {}, {}};
        ResourceGuard guard;
        if (call.service.name == "ec2") {
            prepare(call.world, request, caller, guard);
            decision = evaluate(request, caller.policies);
        }
        return access_denied(call.service.name, call.service.protocol, request, decision);
    }
    return Ok{};
}

Value explain_refusal(const aws::ReadCall& call, const aws::Requirements& requirements) {
    if (!check_credentials(call).ok() || acts_for_aws(call.principal)) return {};
    Caller caller(call.world, call.principal);
    for (const aws::Requirement& requirement : requirements) {
        AuthorizationRequest request = request_for(call, requirement);
        ResourceGuard guard;
        prepare(call.world, request, caller, guard);
        const Decision decision = evaluate(request, caller.policies);
        if (decision.verdict.kind == DecisionKind::Allowed) continue;
        Value out =
            Value::object({{"action", requirement.action}, {"resource", requirement.resource}});
        const Value reasons = decision_value(decision);
        for (const Value::Member& member : reasons.members())
            out.set(member.key, member.value);
        return out;
    }
    return {};
}

Verdict may(const aws::World& world, const Principal& principal, std::string_view action,
            std::string_view resource, const Value& context) {
    Caller caller(world, principal);
    AuthorizationRequest request;
    request.principal = &principal;
    request.action = action;
    request.resource = resource;
    read_context(context, request.context);
    request.now = world.now;
    request.has_environment = true;
    Verdict verdict = judge(world, request, caller);
    verdict.policy_arn = {};  // its policy goes with the caller
    return verdict;
}

void require_pass_role(std::string_view role_arn, std::string_view service,
                       aws::Requirements& out) {
    out.push_back(
        {"iam:PassRole", Str(role_arn), Value::object({{"iam:PassedToService", service}})});
}

}  // namespace skylens::iam
