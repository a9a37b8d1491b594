// organizations:DeclineHandshake: an invited account declines.
//
// IAM: organizations:DeclineHandshake on the handshake.
// Errors, in order: HandshakeNotFoundException, AccessDeniedException (the account that sent it),
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
namespace decline_handshake {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Handshake* found, need_handshake(call.read(), params.str("HandshakeId")));
    if (found->target != call.account_id()) return not_for_members();
    SKYLENS_TRY_OK(check_open(*found, "DECLINED", call.now));
    Handshake& handshake = *call.world.organizations->handshakes.find(found->id);
    handshake.state = HandshakeState::Declined;
    return Value::object({{"Handshake", handshake_value(call.world, handshake)}});
}

}  // namespace decline_handshake

SKYLENS_DEFINE_OP(DeclineHandshake) = {.write = decline_handshake::run,
                                       .requirements = require_named};

}  // namespace skylens::organizations
