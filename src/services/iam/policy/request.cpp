#include "services/iam/policy/request.h"

#include "base/text.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

using aws::Principal;
using aws::PrincipalType;

void give(ContextValues& out, Str value) {
    out.found = true;
    out.count = 1;
    out.derived = std::move(value);
}

void give_bool(ContextValues& out, bool value) {
    if (value) {
        give(out, "true");
    } else {
        give(out, "false");
    }
}

void give_unless_empty(ContextValues& out, std::string_view value) {
    if (!value.empty()) give(out, Str(value));
}

// Temporary credentials: sessions, and users with a GetSessionToken key.
bool is_temporary(const Principal& who) {
    return who.type == PrincipalType::AssumedRole || who.type == PrincipalType::FederatedUser ||
           who.access_key_id.view().starts_with("ASIA");
}

Str principal_type_name(const AuthorizationRequest& request) {
    if (request.federated_user) return "FederatedUser";
    switch (request.principal->type) {
        case PrincipalType::Root:
            return "Account";
        case PrincipalType::User:
            return "User";
        case PrincipalType::AssumedRole:
            return "AssumedRole";
        case PrincipalType::Service:
            return "Service";
        case PrincipalType::Anonymous:
            return "Anonymous";
        case PrincipalType::FederatedUser:
            return "FederatedUser";
    }
    return {};
}

// aws:PrincipalArn is the role's ARN for a session.
Str principal_arn(const Principal& who) {
    if (who.type == PrincipalType::AssumedRole && !who.issuer_arn.empty()) return who.issuer_arn;
    return who.arn;
}

// Keys about the caller. `name` is the key in lower case without "aws:".
bool find_principal_key(const AuthorizationRequest& request, std::string_view name,
                        ContextValues& out) {
    const Principal& who = *request.principal;
    const bool service = who.type == PrincipalType::Service;
    if (name == "principalarn") {
        if (!service) give_unless_empty(out, principal_arn(who));
    } else if (name == "principalaccount") {
        if (!service) give_unless_empty(out, who.account_id);
    } else if (name == "principaltype") {
        if (!service) give(out, principal_type_name(request));
    } else if (name == "principalorgid") {
        give_unless_empty(out, request.principal_org);
    } else if (name == "principalorgpaths") {
        give_unless_empty(out, request.principal_org_path);
    } else if (name == "userid") {
        give_unless_empty(out, who.principal_id);
    } else if (name == "username") {
        if (who.type == PrincipalType::User) give_unless_empty(out, who.name);
    } else if (name == "principalisawsservice") {
        give_bool(out, service);
    } else if (name == "principalservicename" || name == "principalservicenameslist") {
        if (service) give_unless_empty(out, who.name);
    } else if (name == "tokenissuetime") {
        if (is_temporary(who) && who.session_created.ms != 0)
            give(out, iso_time(who.session_created));
    } else if (name == "multifactorauthpresent") {
        if (is_temporary(who) && request.has_environment) give_bool(out, who.mfa);
    } else if (name == "multifactorauthage") {
        if (!is_temporary(who) || !who.mfa || !request.has_environment) return true;
        const std::int64_t age = (request.now - who.session_created).ms / 1000;
        give(out, std::to_string(age));
    } else if (name == "viaawsservice") {
        if (request.has_environment) give_bool(out, !who.invoked_by.empty());
    } else if (name == "calledvia" || name == "calledviafirst" || name == "calledvialast") {
        give_unless_empty(out, who.invoked_by);
    } else {
        return false;
    }
    return true;
}

void find_environment_key(const AuthorizationRequest& request, std::string_view name,
                          ContextValues& out) {
    if (name == "sourceip") {
        give_unless_empty(out, request.source_ip);
    } else if (name == "useragent") {
        give_unless_empty(out, request.user_agent);
    } else if (name == "requestedregion") {
        give_unless_empty(out, request.region);
    } else if (name == "resourceaccount") {
        give_unless_empty(out, resource_account_of(request));
    } else if (name == "resourceorgid") {
        give_unless_empty(out, request.resource_org);
    } else if (name == "resourceorgpaths") {
        give_unless_empty(out, request.resource_org_path);
    } else if (!request.has_environment) {
        return;
    } else if (name == "currenttime") {
        give(out, iso_time(request.now));
    } else if (name == "epochtime") {
        give(out, std::to_string(request.now.ms / 1000));
    } else if (name == "securetransport") {
        give(out, "true");
    }
}

void find_principal_tag(const AuthorizationRequest& request, std::string_view tag,
                        ContextValues& out) {
    if (request.principal_tags == nullptr) return;
    for (const auto& entry : *request.principal_tags) {
        if (equal_ignoring_case(entry.first, tag)) return give(out, entry.second);
    }
}

}  // namespace

std::string_view resource_account_of(const AuthorizationRequest& request) {
    if (!request.resource_account.empty()) return request.resource_account;
    return request.principal->account_id;
}

bool same_account(const AuthorizationRequest& request) {
    const PrincipalType type = request.principal->type;
    if (type == PrincipalType::Service || type == PrincipalType::Anonymous) return false;
    return resource_account_of(request) == request.principal->account_id.view();
}

bool is_service_linked(const Principal& principal) {
    return principal.type == PrincipalType::AssumedRole &&
           (principal.path.view().starts_with("/aws-service-role/") ||
            principal.issuer_arn.view().find(":role/aws-service-role/") != std::string_view::npos);
}

void find_context(const AuthorizationRequest& request, std::string_view key, ContextValues& out) {
    for (const ContextEntry& entry : request.context) {
        if (!equal_ignoring_case(entry.key, key)) continue;
        out.found = true;
        out.count = entry.values.size();
        out.first = entry.values.data();
        return;
    }
    if (key.size() < 5 || !equal_ignoring_case(key.substr(0, 4), "aws:")) return;
    const std::string name = lower(key.substr(4));
    constexpr std::string_view kTag = "principaltag/";
    if (name.starts_with(kTag))
        return find_principal_tag(request, key.substr(4 + kTag.size()), out);
    if (!find_principal_key(request, name, out)) find_environment_key(request, name, out);
}

}  // namespace skylens::iam
