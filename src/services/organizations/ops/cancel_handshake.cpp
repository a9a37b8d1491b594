// organizations:CancelHandshake: the management account takes an invitation back.
//
// IAM: organizations:CancelHandshake on the handshake.
// Errors, in order: HandshakeNotFoundException, AccessDeniedException (the account that got it),
//   HandshakeAlreadyInStateException, InvalidHandshakeTransitionException.
// CloudTrail: the handshake as responseElements.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace cancel_handshake {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Handshake* found, need_handshake(call.read(), params.str("HandshakeId")));
    if (found->management != call.account_id()) return not_for_members();
    SKYLENS_TRY_OK(check_open(*found, "CANCELED", call.now));
    Handshake& handshake = *call.world.organizations->handshakes.find(found->id);
    handshake.state = HandshakeState::Canceled;
    return Value::object({{"Handshake", handshake_value(call.world, handshake)}});
}

}  // namespace cancel_handshake

SKYLENS_DEFINE_OP(CancelHandshake) = {.write = cancel_handshake::run,
                                      .requirements = require_named};

}  // namespace skylens::organizations
