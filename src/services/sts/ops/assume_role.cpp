// sts:AssumeRole: a session of a role, in this account or another one.
//
// IAM: sts:AssumeRole (and sts:TagSession, sts:SetSourceIdentity when used) on the role: the
//   trust policy must allow, and so must the caller's policies unless the trust policy names the
//   caller itself in the same account. Keys sts:ExternalId, sts:RoleSessionName,
//   sts:SourceIdentity, aws:RequestTag.
// Errors, in order: AccessDenied (also for a role that does not exist, and for the root user),
//   MalformedPolicyDocument, NoSuchEntity (PolicyArns), ValidationError (session policies too long,
//   longer than the role allows, longer than an hour by role chaining).
// CloudTrail: readOnly, yet the answer is shown without the secret key; the role's account gets a
//   copy when it is another one.
//
// Deviations from AWS: MFA devices are not simulated; SerialNumber and TokenCode are refused.
#include "aws/errors.h"
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/managed_policies.h"
#include "services/iam/policies_of.h"
#include "services/iam/policy/denied.h"
#include "services/iam/sessions.h"

namespace skylens::sts {
namespace assume_role {

using aws::PrincipalType;

constexpr std::int64_t kChainedSecondsMax = 3'600;
constexpr std::size_t kSessionPolicyMax = 2'048;
constexpr std::int64_t kSecondsDefault = 3'600;

Value context_of(const aws::Params& params) {
    Value context = Value::object({{"sts:RoleSessionName", params["RoleSessionName"]}});
    if (params.has("ExternalId")) context.set("sts:ExternalId", params["ExternalId"]);
    if (params.has("SourceIdentity")) context.set("sts:SourceIdentity", params["SourceIdentity"]);
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

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    const Str arn = params.str("RoleArn");
    const Value context = context_of(params);
    out.push_back({"sts:AssumeRole", arn, context});
    if (params.has("Tags")) out.push_back({"sts:TagSession", arn, context});
    if (params.has("SourceIdentity")) out.push_back({"sts:SetSourceIdentity", arn, context});
}

Error denied(const aws::WriteCall& call, const Str& arn, iam::Verdict verdict) {
    iam::AuthorizationRequest request;
    request.principal = &call.principal;
    request.action = "sts:AssumeRole";
    request.resource = arn;
    return iam::access_denied(call.service.name, call.service.protocol, request, verdict);
}

Result<const iam::Role*> find_role(const aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("RoleArn");
    if (call.principal.type == PrincipalType::Root) {
        return Error{"AccessDenied", "Roles may not be assumed by root accounts.", 403};
    }
    const iam::Role* role = iam::find_role(call.world, arn);
    const iam::Verdict no_trust = {iam::DecisionKind::ImplicitDeny, iam::PolicyType::Trust};
    if (role == nullptr) return denied(call, arn, no_trust);
    if (call.principal.type == PrincipalType::Service) {
        const iam::Verdict verdict =
            iam::may(call.world, call.principal, "sts:AssumeRole", arn, context_of(params));
        if (verdict.kind != iam::DecisionKind::Allowed) return denied(call, arn, verdict);
    }
    return role;
}

// The session policies of the call as one document; empty text for none.
Result<iam::PolicyDocument> session_policy(const iam::State& state, const aws::Params& params) {
    Value statements = Value::array();
    const auto add = [&statements](const Value& document) {
        const Value& inside = document["Statement"];
        if (inside.is_object()) statements.push(inside);
        for (const Value& statement : inside.elements()) statements.push(statement);
    };
    if (params.has("Policy")) {
        const Str text = params.str("Policy");
        SKYLENS_TRY(const iam::PolicyDocument given,
                    iam::make_document(text, iam::PolicyKind::Session));
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
        const iam::ManagedPolicy* policy = iam::find_managed(state, entry["arn"].as_string());
        if (policy == nullptr) return iam::no_policy(entry["arn"].as_string());
        SKYLENS_TRY(const Value document,
                    parse_json(iam::default_version(*policy).document.text));
        add(document);
    }
    if (statements.empty()) return iam::PolicyDocument();
    const Value merged = Value::object({{"Version", "2012-10-17"}, {"Statement", statements}});
    return iam::make_document(to_json(merged), iam::PolicyKind::Session);
}

Status check_duration(const aws::WriteCall& call, const iam::Role& role, std::int64_t length) {
    const bool chained =
        call.principal.type == PrincipalType::AssumedRole && call.principal.invoked_by.empty();
    if (chained && length > kChainedSecondsMax) {
        return aws::error("ValidationError",
                          "The requested DurationSeconds exceeds the 1 hour session limit for roles "
                          "assumed by role chaining");
    }
    if (length <= role.max_session) return Ok{};
    return aws::error("ValidationError",
                      "The requested DurationSeconds exceeds the MaxSessionDuration set for this "
                      "role.");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("SerialNumber") || params.has("TokenCode")) {
        return aws::not_simulated("Multi-factor authentication in AssumeRole");
    }
    SKYLENS_TRY(const iam::Role* role, find_role(call, params));
    const Str arn = params.str("RoleArn");
    const std::string session_name = params.str("RoleSessionName").string();
    SKYLENS_TRY(aws::Principal principal,
                iam::service_session(call.world, arn, "sts.amazonaws.com", session_name));
    const iam::State& state = call.world.accounts[principal.account].iam;
    SKYLENS_TRY(iam::PolicyDocument policy, session_policy(state, params));
    SKYLENS_TRY(iam::Tags tags, iam::read_tags(params, role->tags));
    const std::int64_t length = params.integer("DurationSeconds", kSecondsDefault);
    SKYLENS_TRY_OK(check_duration(call, *role, length));

    iam::Session session;
    session.id = iam::new_access_key_id(call.world, "ASIA");
    principal.invoked_by = Str();
    principal.access_key_id = session.id;
    principal.session_policy = policy.text;
    principal.session_created = call.now;
    principal.mfa = call.principal.mfa;
    session.principal = principal;
    session.expires = call.now + seconds(length);
    session.policy = std::move(policy);
    session.tags = std::move(tags);
    Value out = Value::object({{"Credentials", iam::add_session(call.world, std::move(session))}});
    out.set("AssumedRoleUser", Value::object({{"AssumedRoleId", principal.principal_id},
                                              {"Arn", principal.arn}}));
    if (params.has("SourceIdentity")) out.set("SourceIdentity", params["SourceIdentity"]);
    return out;
}

Value trail_response(const Value&, const Value& result) {
    const Value& user = result["AssumedRoleUser"];
    Value out = Value::object(
        {{"credentials", iam::credentials_trail(result["Credentials"])},
         {"assumedRoleUser",
          Value::object({{"assumedRoleId", user["AssumedRoleId"]}, {"arn", user["Arn"]}})}});
    if (result.contains("SourceIdentity")) out.set("sourceIdentity", result["SourceIdentity"]);
    return out;
}

Value trail_resources(const aws::World&, aws::Place, const Value& params, const Value&) {
    iam::IamArn parts;
    if (!iam::split_iam_arn(params["RoleArn"].as_string(), parts)) return Value::array();
    return Value::array({Value::object({{"accountId", parts.account},
                                        {"type", "AWS::IAM::Role"},
                                        {"ARN", params["RoleArn"]}})});
}

int role_owner(const aws::World& world, const Value& params) {
    iam::IamArn parts;
    if (!iam::split_iam_arn(params["RoleArn"].as_string(), parts)) return -1;
    return world.find_account(parts.account);
}

}  // namespace assume_role

SKYLENS_DEFINE_OP(AssumeRole) = {.write = assume_role::run,
                                 .requirements = assume_role::requirements,
                                 .trail = {.response = assume_role::trail_response,
                                           .resources = assume_role::trail_resources,
                                           .owner = assume_role::role_owner}};

}  // namespace skylens::sts
