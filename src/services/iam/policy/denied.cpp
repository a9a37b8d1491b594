#include "services/iam/policy/denied.h"

#include <algorithm>
#include <array>

#include "services/iam/policy/refusal_message.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

using aws::PrincipalType;

std::string explicit_reason(PolicyType type) {
    switch (type) {
        case PolicyType::ResourceControl:
            return "with an explicit deny in a resource control policy";
        case PolicyType::ServiceControl:
            return "with an explicit deny in a service control policy";
        case PolicyType::Endpoint:
            return "with an explicit deny in a VPC endpoint policy";
        case PolicyType::Resource:
            return "with an explicit deny in a resource-based policy";
        case PolicyType::Trust:
            return "with an explicit deny in the role trust policy";
        case PolicyType::Boundary:
            return "with an explicit deny in a permissions boundary";
        case PolicyType::Session:
            return "with an explicit deny in a session policy";
        default:
            return "with an explicit deny in an identity-based policy";
    }
}

std::string_view implicit_policy(PolicyType type) {
    switch (type) {
        case PolicyType::ResourceControl:
            return "resource control policy";
        case PolicyType::ServiceControl:
            return "service control policy";
        case PolicyType::Endpoint:
            return "VPC endpoint policy";
        case PolicyType::Resource:
            return "resource-based policy";
        case PolicyType::Trust:
            return "role trust policy";
        case PolicyType::Boundary:
            return "permissions boundary";
        case PolicyType::Session:
            return "session policy";
        default:
            return "identity-based policy";
    }
}

// IAM's own operations name what is already there by kind and name: "user dana", "policy ARN".
bool names_by_kind(std::string_view action) {
    static constexpr std::array<std::string_view, 16> kByArn = {
        "CreateUser",
        "CreateRole",
        "CreateGroup",
        "CreatePolicy",
        "CreateInstanceProfile",
        "ListUsers",
        "ListRoles",
        "ListGroups",
        "ListPolicies",
        "ListInstanceProfiles",
        "PassRole",
        "CreateServiceLinkedRole",
        "SimulatePrincipalPolicy",
        "GetContextKeysForPrincipalPolicy",
        "GenerateServiceLastAccessedDetails",
        "ListPoliciesGrantingServiceAccess"};
    if (action.substr(0, 4) != "iam:") return false;
    return std::find(kByArn.begin(), kByArn.end(), action.substr(4)) == kByArn.end();
}

std::string resource_text(const AuthorizationRequest& request) {
    const std::string_view arn = request.resource;
    if (request.action.substr(0, 3) == "s3:") return join("\"", arn, "\"");
    if (!names_by_kind(request.action)) return std::string(arn);
    const std::size_t colon = arn.rfind(':');
    const std::string_view rest = colon == std::string_view::npos ? arn : arn.substr(colon + 1);
    const std::string_view kind = rest.substr(0, rest.find('/'));
    const std::string_view name = rest.substr(rest.rfind('/') + 1);
    if (kind == "policy") return join("policy ", arn);
    if (kind == "instance-profile") return join("instance profile ", name);
    if (kind == "user" || kind == "role" || kind == "group") return join(kind, " ", name);
    return std::string(arn);
}

std::string who_text(const aws::Principal& who) {
    if (who.type == PrincipalType::Anonymous) return "anonymous";
    return who.arn.empty() ? who.name.string() : who.arn.string();
}

}  // namespace

std::string denied_message(const AuthorizationRequest& request, Verdict verdict) {
    std::string text = join("User: ", who_text(*request.principal),
                            " is not authorized to perform: ", request.action);
    if (request.resource != "*") text += " on resource: " + resource_text(request);
    text += ' ';
    if (verdict.kind == DecisionKind::ExplicitDeny) {
        text += explicit_reason(verdict.type);
        return verdict.policy_arn.empty() ? text : join(text, ": ", verdict.policy_arn);
    }
    return text + join("because no ", implicit_policy(verdict.type), " allows the ", request.action,
                       " action");
}

Failure access_denied(std::string_view service, std::string_view protocol,
                      const AuthorizationRequest& request, const Decision& decision) {
    const std::string message = denied_message(request, decision.verdict);
    if (service == "ec2") {
        // Actions without resources come without the encoded message.
        std::string text = join("You are not authorized to perform this operation. ", message);
        if (request.resource != "*") {
            text += join(". Encoded authorization failure message: ",
                         encode_refusal(request, decision));
        }
        return {"UnauthorizedOperation", text, 403};
    }
    // S3 User Guide, "Access denied message examples": reasons within an account or organization.
    if (service == "s3" && request.foreign_resource) {
        return {"AccessDenied", "Access Denied", 403};
    }
    if (service == "sns") return {"AuthorizationError", message, 403};
    if (service == "lambda") return {"AccessDeniedException", message, 403};
    const bool json = protocol == "json" || protocol == "rest-json";
    if (json && service != "cloudwatch" && service != "sqs") {
        return {"AccessDeniedException", message, 400};
    }
    return {"AccessDenied", message, 403};
}

}  // namespace skylens::iam
