#include "services/service_access.h"

#include "aws/arn.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/policy/policy.h"

namespace skylens {
namespace {

void add_key(iam::AuthorizationRequest& request, const char* key, const Str& value) {
    if (!value.empty()) request.context.push_back({Str(std::string_view(key)), {value}});
}

bool allowed(const iam::AuthorizationRequest& request, std::string_view document,
             iam::PolicySet policies) {
    const Result<iam::Policy> policy = iam::parse_policy_text(document, iam::PolicyKind::Resource);
    if (!policy.ok()) return false;
    policies.resource.push_back({&policy.value(), "resource policy"});
    return iam::decide(request, policies).kind == iam::DecisionKind::Allowed;
}

std::string_view account_of(std::string_view resource_arn) {
    const std::optional<aws::Arn> arn = aws::parse_arn(resource_arn);
    return arn.has_value() ? arn->account : std::string_view();
}

}  // namespace

Status check_resource_policy(std::string_view policy_document) {
    SKYLENS_TRY(const iam::Policy policy,
                iam::parse_policy_text(policy_document, iam::PolicyKind::Resource));
    static_cast<void>(policy);
    return Ok{};
}

bool service_may(const aws::World& world, const ServiceCaller& caller, std::string_view action,
                 std::string_view resource_arn, std::string_view policy_document) {
    aws::Principal principal;
    principal.type = aws::PrincipalType::Service;
    principal.name = caller.service;
    iam::AuthorizationRequest request;
    request.principal = &principal;
    request.action = action;
    request.resource = resource_arn;
    request.resource_account = account_of(resource_arn);
    request.now = world.now;
    add_key(request, "aws:SourceArn", caller.source_arn);
    add_key(request, "aws:SourceAccount", caller.source_account);
    add_key(request, "aws:SourceOwner", caller.source_owner);
    // Services hand over what they deliver: policies for logs ask for that.
    if (action == "s3:PutObject") add_key(request, "s3:x-amz-acl", "bucket-owner-full-control");
    return allowed(request, policy_document, {});
}

bool account_may(const aws::World& world, std::string_view account_id, std::string_view action,
                 std::string_view resource_arn, std::string_view policy_document) {
    aws::Principal principal;
    principal.type = aws::PrincipalType::Root;
    principal.account_id = account_id;
    principal.arn = join("arn:aws:iam::", account_id, ":root");
    principal.principal_id = account_id;
    iam::AuthorizationRequest request;
    request.principal = &principal;
    request.action = action;
    request.resource = resource_arn;
    request.resource_account = account_of(resource_arn);
    request.now = world.now;
    // The sending account may do everything; the receiving one decides by its policy.
    const Result<iam::Policy> everything = iam::parse_policy_text(
        R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}})",
        iam::PolicyKind::Inline);
    if (!everything.ok()) return false;
    iam::PolicySet policies;
    policies.identity.push_back({&everything.value(), "the account itself"});
    return allowed(request, policy_document, std::move(policies));
}

}  // namespace skylens
