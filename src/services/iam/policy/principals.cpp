#include "services/iam/policy/match.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

using aws::Principal;
using aws::PrincipalType;

bool has_account(const Principal& who) {
    return who.type != PrincipalType::Service && who.type != PrincipalType::Anonymous;
}

// "123456789012" or "arn:aws:iam::123456789012:root" of the caller's account.
bool names_account(std::string_view value, const Principal& who) {
    if (!has_account(who) || who.account_id.empty()) return false;
    const std::string_view account = who.account_id;
    if (value == account) return true;
    constexpr std::string_view kTail = ":root";
    if (value.size() != 13 + account.size() + kTail.size()) return false;
    return value.substr(0, 13) == "arn:aws:iam::" && value.substr(13, account.size()) == account &&
           value.substr(13 + account.size()) == kTail;
}

// The ARN or unique id of the role, or of the user that made a federated user; a session's
// principal id is AROA…:session.
bool names_role(std::string_view value, const Principal& who) {
    // A federated user's session is bound by its policy as a role's session is.
    if (who.type != PrincipalType::AssumedRole && who.type != PrincipalType::FederatedUser) {
        return false;
    }
    if (!who.issuer_arn.empty() && value == who.issuer_arn.view()) return true;
    return !who.issuer_id.empty() && value == who.issuer_id.view();
}

bool names_caller(std::string_view value, const Principal& who) {
    if (who.type == PrincipalType::Root || who.type == PrincipalType::Anonymous) return false;
    if (!who.arn.empty() && value == who.arn.view()) return true;
    return who.type == PrincipalType::User && !who.principal_id.empty() &&
           value == who.principal_id.view();
}

PrincipalGrade entry_grade(const PrincipalEntry& entry, const AuthorizationRequest& request) {
    const Principal& who = *request.principal;
    const std::string_view value = entry.value;
    switch (entry.field) {
        case PrincipalField::Aws:
            if (value == "*") return PrincipalGrade::Direct;
            if (who.type == PrincipalType::Service || !request.federated_provider.empty()) {
                return PrincipalGrade::None;
            }
            if (names_role(value, who)) return PrincipalGrade::Role;
            if (names_caller(value, who)) return PrincipalGrade::Direct;
            // The root user is the account.
            if (names_account(value, who)) {
                return who.type == PrincipalType::Root ? PrincipalGrade::Direct
                                                       : PrincipalGrade::Account;
            }
            return PrincipalGrade::None;
        case PrincipalField::Service:
            return who.type == PrincipalType::Service && (value == "*" || value == who.name.view())
                       ? PrincipalGrade::Direct
                       : PrincipalGrade::None;
        case PrincipalField::Federated:
            return !request.federated_provider.empty() &&
                           (value == "*" || value == request.federated_provider)
                       ? PrincipalGrade::Direct
                       : PrincipalGrade::None;
        case PrincipalField::CanonicalUser:
            return PrincipalGrade::None;
    }
    return PrincipalGrade::None;
}

bool listed(const Statement& statement, const AuthorizationRequest& request,
            bool (*names)(std::string_view, const Principal&)) {
    for (const PrincipalEntry& entry : statement.principals) {
        if (entry.field == PrincipalField::Aws && names(entry.value, *request.principal))
            return true;
    }
    return false;
}

// A Deny with NotPrincipal spares the caller only when all that it is has been listed: the user
// and its account; the session, its role and their account.
// Source: IAM User Guide, "AWS JSON policy elements: NotPrincipal".
bool spared(const Statement& statement, const AuthorizationRequest& request) {
    const Principal& who = *request.principal;
    bool any = false;
    for (const PrincipalEntry& entry : statement.principals) {
        if (entry.field == PrincipalField::Aws && entry.value == "*") return true;
        any = any || entry_grade(entry, request) != PrincipalGrade::None;
    }
    if (!any || statement.effect == StatementEffect::Allow || !has_account(who)) return any;
    if (!listed(statement, request, names_account)) return false;
    if (who.type == PrincipalType::Root) return true;
    if (!listed(statement, request, names_caller)) return false;
    return who.type != PrincipalType::AssumedRole || listed(statement, request, names_role);
}

}  // namespace

PrincipalGrade principal_matches(const Statement& statement, const AuthorizationRequest& request) {
    if (!statement.has_principal) return PrincipalGrade::Direct;
    if (statement.not_principal) {
        return spared(statement, request) ? PrincipalGrade::None : PrincipalGrade::Direct;
    }
    PrincipalGrade best = PrincipalGrade::None;
    for (const PrincipalEntry& entry : statement.principals) {
        const PrincipalGrade grade = entry_grade(entry, request);
        if (grade > best) best = grade;
    }
    return best;
}

}  // namespace skylens::iam
