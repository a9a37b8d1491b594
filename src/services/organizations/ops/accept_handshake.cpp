// organizations:AcceptHandshake: an invited account joins the organization, under its root. The
//   policies there bind it at once.
//
// IAM: organizations:AcceptHandshake on the handshake; the caller needs no organization.
// Errors, in order: HandshakeNotFoundException, AccessDeniedException (the account that sent it),
//   HandshakeAlreadyInStateException, InvalidHandshakeTransitionException,
//   MasterCannotLeaveOrganizationException, HandshakeConstraintViolationException (in another
//   organization).
// CloudTrail: the handshake as responseElements.
//
// Deviations from AWS: the move from one organization straight to another is refused; where AWS's
//   own text of an exception is not known, it is the API Reference's.
#include "aws/operation.h"
#include "services/iam/iam.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/organizations.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace accept_handshake {

Status check_free(const aws::WriteCall& call) {
    const Organization* other = organization_of(call.world, call.account_id());
    if (other == nullptr) return Ok{};
    if (other->management == call.account_id()) return management_cannot_leave();
    return aws::error("HandshakeConstraintViolationException",
                      "The account is already a member of an organization.");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Handshake* found, need_handshake(call.read(), params.str("HandshakeId")));
    if (found->target != call.account_id()) return not_for_members();
    SKYLENS_TRY_OK(check_open(*found, "ACCEPTED", call.now));
    SKYLENS_TRY_OK(check_free(call));
    State& state = call.world.organizations;
    Organization* organization = state.organizations.find(found->organization);
    if (organization == nullptr) return no_handshake();
    organization->members.insert({call.account_id(), organization->root, true, call.now});
    attach_defaults(*organization, call.account_id());
    static_cast<void>(iam::ensure_service_linked_role(call.world, call.place,
                                                      "organizations.amazonaws.com", call.effect));
    Handshake& handshake = *state.handshakes.find(found->id);
    handshake.state = HandshakeState::Accepted;
    return Value::object({{"Handshake", handshake_value(call.world, handshake)}});
}

}  // namespace accept_handshake

SKYLENS_DEFINE_OP(AcceptHandshake) = {.write = accept_handshake::run,
                                      .requirements = require_named};

}  // namespace skylens::organizations
