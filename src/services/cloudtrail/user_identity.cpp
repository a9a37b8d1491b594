#include "services/cloudtrail/user_identity.h"

#include "base/time.h"
#include "services/cloudtrail/state.h"

namespace skylens::cloudtrail {
namespace {

Value session_attributes(const aws::Principal& principal) {
    return Value::object(
        {{"creationDate", iso_time(principal.session_created)},
         {"mfaAuthenticated", std::string_view(principal.mfa ? "true" : "false")}});
}

// The user behind a federated user.
Value federation_context(const aws::Principal& principal) {
    const std::string_view arn = principal.issuer_arn;
    return Value::object(
        {{"sessionIssuer", Value::object({{"type", "IAMUser"},
                                          {"principalId", principal.issuer_id},
                                          {"arn", principal.issuer_arn},
                                          {"accountId", principal.account_id},
                                          {"userName", arn.substr(arn.rfind('/') + 1)}})},
         {"attributes", session_attributes(principal)}});
}

Value session_context(const aws::Principal& principal) {
    return Value::object({{"sessionIssuer", Value::object({{"type", "Role"},
                                                           {"principalId", principal.issuer_id},
                                                           {"arn", principal.issuer_arn},
                                                           {"accountId", principal.account_id},
                                                           {"userName", principal.name}})},
                          {"attributes", session_attributes(principal)}});
}

}  // namespace

Value user_identity(const aws::Principal& principal) {
    switch (principal.type) {
        case aws::PrincipalType::Service:
            return Value::object({{"type", "AWSService"}, {"invokedBy", principal.name}});
        case aws::PrincipalType::Anonymous:
            return Value::object(
                {{"type", "AWSAccount"}, {"principalId", ""}, {"accountId", "anonymous"}});
        default:
            break;
    }
    const bool root = principal.type == aws::PrincipalType::Root;
    const bool role = principal.type == aws::PrincipalType::AssumedRole;
    const bool federated = principal.type == aws::PrincipalType::FederatedUser;
    Value identity = Value::object({{"type", root        ? Value("Root")
                                             : role      ? Value("AssumedRole")
                                             : federated ? Value("FederatedUser")
                                                         : Value("IAMUser")},
                                    {"principalId", principal.principal_id},
                                    {"arn", principal.arn},
                                    {"accountId", principal.account_id}});
    if (!principal.access_key_id.empty()) identity.set("accessKeyId", principal.access_key_id);
    if (role) identity.set("sessionContext", session_context(principal));
    if (federated) identity.set("sessionContext", federation_context(principal));
    if (!root && !role && !federated) identity.set("userName", principal.name);
    // A user in the console, or with credentials of GetSessionToken.
    const bool temporary = principal.access_key_id.view().substr(0, 4) == "ASIA";
    if (!role && !federated && temporary && principal.session_created.ms != 0) {
        identity.set("sessionContext",
                     Value::object({{"attributes", session_attributes(principal)}}));
    }
    if (!principal.invoked_by.empty()) identity.set("invokedBy", principal.invoked_by);
    return identity;
}

Str user_name(const aws::Principal& principal) {
    switch (principal.type) {
        case aws::PrincipalType::Root:
            return "root";
        case aws::PrincipalType::User:
            return principal.name;
        case aws::PrincipalType::AssumedRole:
            return principal.session;
        case aws::PrincipalType::FederatedUser:
            return principal.name;
        default:
            return {};
    }
}

}  // namespace skylens::cloudtrail
