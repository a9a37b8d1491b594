#include "services/iam/policy/denied.h"

#include "base/hash.h"
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

std::string who_text(const aws::Principal& who) {
    if (who.type == PrincipalType::Anonymous) return "anonymous";
    return who.arn.empty() ? who.name.string() : who.arn.string();
}

// Text that looks like what EC2 appends, the same for the same refusal.
std::string encoded_message(std::string_view message) {
    static constexpr char kDigits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string out;
    for (std::uint64_t block = 0; block < 24; ++block) {
        Hasher hasher;
        hasher.add_text(message);
        hasher.add(block);
        std::uint64_t bits = hasher.value();
        for (int i = 0; i < 10; ++i, bits >>= 6)
            out += kDigits[bits & 63];
    }
    return out;
}

}  // namespace

std::string denied_message(const AuthorizationRequest& request, Verdict verdict) {
    std::string text = join("User: ", who_text(*request.principal),
                            " is not authorized to perform: ", request.action);
    if (request.resource != "*") {
        const bool quoted = request.action.substr(0, 3) == "s3:";
        text += " on resource: ";
        text += quoted ? join("\"", request.resource, "\"") : std::string(request.resource);
    }
    text += ' ';
    if (verdict.kind == DecisionKind::ExplicitDeny) return text + explicit_reason(verdict.type);
    return text + join("because no ", implicit_policy(verdict.type), " allows the ", request.action,
                       " action");
}

Error access_denied(std::string_view service, std::string_view protocol,
                    const AuthorizationRequest& request, Verdict verdict) {
    const std::string message = denied_message(request, verdict);
    if (service == "ec2") {
        // Actions without resources come without the encoded message.
        std::string text = join("You are not authorized to perform this operation. ", message);
        if (request.resource != "*") {
            text += join(". Encoded authorization failure message: ", encoded_message(message));
        }
        return {"UnauthorizedOperation", text, 403};
    }
    if (service == "s3" && request.principal->type == PrincipalType::Anonymous) {
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
