// organizations:InviteAccountToOrganization: invites an account, by its id or its e-mail address.
//   It is a member once it accepts, within 15 days.
//
// IAM: organizations:InviteAccountToOrganization on *.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), InvalidInputException (target), HandshakeConstraintViolationException (already in
//   an organization), DuplicateHandshakeException.
// CloudTrail: the handshake as responseElements.
//
// Deviations from AWS: only the accounts of this world can be invited; no tags. Where AWS's own
//   text of an exception is not known, it is the API Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/organizations.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace invite_account_to_organization {

constexpr Duration kOpenFor = days(15);

// The account behind the target; empty when this world has none.
Str invited_account(const aws::World& world, const Value& target) {
    for (const aws::Account& account : world.accounts) {
        const Str named =
            target["Type"].as_string() == "EMAIL" ? email_of(world, account.id) : account.id;
        if (named == target["Id"].as_string()) return account.id;
    }
    return {};
}

Status check_new(const aws::WriteCall& call, const Organization& organization, const Str& account) {
    if (organization_of(call.world, account) != nullptr) {
        return aws::error("HandshakeConstraintViolationException",
                          "The account is already a member of an organization.");
    }
    for (const Handshake& handshake : call.world.organizations->handshakes) {
        const bool same = handshake.organization == organization.id && handshake.target == account;
        if (same && handshake_state(handshake, call.now) == "OPEN") {
            return aws::error("DuplicateHandshakeException",
                              "A handshake with the same action and target already exists.");
        }
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("Tags")) return aws::not_simulated("Tags of invited accounts");
    SKYLENS_TRY(const Organization* organization, need_managed(call.read()));
    const Value& target = params["Target"];
    const std::string_view kind = target["Type"].as_string();
    if (kind != "ACCOUNT" && kind != "EMAIL") {
        return invalid_input("You specified an invalid party type.");
    }
    const Str account = invited_account(call.world, target);
    if (account.empty()) {
        return aws::not_simulated("An account outside this world (", target["Id"].as_string(), ")");
    }
    SKYLENS_TRY_OK(check_new(call, *organization, account));
    Handshake made;
    made.id = join("h-", new_code(call.world, "handshake", 12));
    made.organization = organization->id;
    made.management = organization->management;
    made.target = account;
    made.by_mail = kind == "EMAIL";
    made.notes = params.str("Notes");
    made.requested = call.now;
    made.expires = call.now + kOpenFor;
    const Handshake& kept = call.world.organizations->handshakes.insert(std::move(made));
    return Value::object({{"Handshake", handshake_value(call.world, kept)}});
}

}  // namespace invite_account_to_organization

SKYLENS_DEFINE_OP(InviteAccountToOrganization) = {.write = invite_account_to_organization::run,
                                                  .requirements = require_named};

}  // namespace skylens::organizations
