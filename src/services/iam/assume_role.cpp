// AssumeRole: what makes a session of a role.
#include "aws/errors.h"
#include "services/iam/entities.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/managed_policies.h"
#include "services/iam/mfa.h"
#include "services/iam/policies_of.h"
#include "services/iam/policy/denied.h"
#include "services/iam/sessions.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

using aws::PrincipalType;

constexpr std::int64_t kChainedSecondsMax = 3'600;
constexpr std::size_t kSessionPolicyMax = 2'048;
constexpr std::int64_t kSecondsDefault = 3'600;

Failure denied(const aws::WriteCall& call, const Str& arn, Verdict verdict) {
    AuthorizationRequest request;
    request.principal = &call.principal;
    request.action = "sts:AssumeRole";
    request.resource = arn;
    return access_denied(call.service.name, call.service.protocol, request, {verdict, {}, {}});
}

Result<const Role*> need_assumable(const aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("RoleArn");
    if (call.principal.type == PrincipalType::Root) {
        return Failure{"AccessDenied", "Roles may not be assumed by root accounts.", 403};
    }
    const Role* role = find_role(call.world, arn);
    const Verdict no_trust = {DecisionKind::ImplicitDeny, PolicyType::Trust};
    if (role == nullptr) return denied(call, arn, no_trust);
    if (call.principal.type == PrincipalType::Service) {
        const Verdict verdict =
            may(call.world, call.principal, "sts:AssumeRole", arn, assume_role_context(params));
        if (verdict.kind != DecisionKind::Allowed) return denied(call, arn, verdict);
    }
    return role;
}

// The session policies of the call as one document; empty text for none.
Result<PolicyDocument> session_policy(const State& state, const aws::Params& params) {
    Value statements = Value::array();
    const auto add = [&statements](const Value& document) {
        const Value& inside = document["Statement"];
        if (inside.is_object()) statements.push(inside);
        for (const Value& statement : inside.elements())
            statements.push(statement);
    };
    if (params.has("Policy")) {
        const Str text = params.str("Policy");
        SKYLENS_TRY(const PolicyDocument given, make_document(text, PolicyKind::Session));
        if (text.size() > kSessionPolicyMax) {
            return aws::error("ValidationError",
                              "1 validation error detected: Value at 'policy' failed to satisfy "
                              "constraint: Member must have length less than or equal to 2048");
        }
        if (!params.has("PolicyArns")) return given;
        SKYLENS_TRY(const Value document, parse_json(text));
        add(document);
    }
    for (const Value& entry : params.list("PolicyArns")) {
        const ManagedPolicy* policy = find_managed(state, entry["arn"].as_string());
        if (policy == nullptr) return no_policy(entry["arn"].as_string());
        SKYLENS_TRY(const Value document, parse_json(default_version(*policy).document.text));
        add(document);
    }
    if (statements.empty()) return PolicyDocument();
    const Value merged = Value::object({{"Version", "2012-10-17"}, {"Statement", statements}});
    return make_document(to_json(merged), PolicyKind::Session);
}

Status check_duration(const aws::WriteCall& call, const Role& role, std::int64_t length) {
    const bool chained =
        call.principal.type == PrincipalType::AssumedRole && call.principal.invoked_by.empty();
    if (chained && length > kChainedSecondsMax) {
        return aws::error(
            "ValidationError",
            "The requested DurationSeconds exceeds the 1 hour session limit for roles "
            "assumed by role chaining");
    }
    if (length <= role.max_session) return Ok{};
    return aws::error("ValidationError",
                      "The requested DurationSeconds exceeds the MaxSessionDuration set for this "
                      "role.");
}

}  // namespace

Value assume_role_context(const aws::Params& params) {
    Value context = Value::object({{"sts:RoleSessionName", params["RoleSessionName"]}});
    if (params.has("ExternalId")) context.set("sts:ExternalId", params["ExternalId"]);
    if (params.has("SourceIdentity")) context.set("sts:SourceIdentity", params["SourceIdentity"]);
    if (params.has("SerialNumber")) {  // the operation itself looks at the code
        context.set("aws:MultiFactorAuthPresent", "true");
        context.set("aws:MultiFactorAuthAge", "0");
    }
    if (params.has("TransitiveTagKeys")) {
        context.set("sts:TransitiveTagKeys", params["TransitiveTagKeys"]);
    }
    Value keys = Value::array();
    for (const Value& tag : params.list("Tags")) {
        context.set(join("aws:RequestTag/", tag["Key"].as_string()), tag["Value"]);
        keys.push(tag["Key"]);
    }
    if (!keys.empty()) context.set("aws:TagKeys", keys);
    return context;
}

Result<Value> assume_role(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const bool mfa, check_token(call, params));
    SKYLENS_TRY(const Role* role, need_assumable(call, params));
    const Str arn = params.str("RoleArn");
    const std::string session_name = params.str("RoleSessionName").string();
    SKYLENS_TRY(aws::Principal principal,
                service_session(call.world, arn, "sts.amazonaws.com", session_name));
    const State& state = call.world.accounts[principal.account].iam;
    SKYLENS_TRY(PolicyDocument policy, session_policy(state, params));
    SKYLENS_TRY(Tags tags, read_tags(params, role->tags));
    const std::int64_t length = params.integer("DurationSeconds", kSecondsDefault);
    SKYLENS_TRY_OK(check_duration(call, *role, length));

    Session session;
    session.id = new_access_key_id(call.world, "ASIA");
    principal.invoked_by = Str();
    principal.access_key_id = session.id;
    principal.session_policy = policy.text;
    principal.session_created = call.now;
    principal.mfa = mfa || call.principal.mfa;
    session.principal = principal;
    session.expires = call.now + seconds(length);
    session.policy = std::move(policy);
    session.tags = std::move(tags);
    Value out = Value::object({{"Credentials", add_session(call.world, std::move(session))}});
    out.set("AssumedRoleUser",
            Value::object({{"AssumedRoleId", principal.principal_id}, {"Arn", principal.arn}}));
    if (params.has("SourceIdentity")) out.set("SourceIdentity", params["SourceIdentity"]);
    return out;
}

Str account_of_role(std::string_view arn) {
    IamArn parts;
    return split_iam_arn(arn, parts) ? Str(parts.account) : Str();
}

int account_index_of_role(const aws::World& world, std::string_view arn) {
    IamArn parts;
    return split_iam_arn(arn, parts) ? world.find_account(parts.account) : -1;
}

}  // namespace skylens::iam
