// organizations:DescribeHandshake: an invitation that the caller's account sent or got.
//
// IAM: organizations:DescribeHandshake on the handshake.
// Errors, in order: HandshakeNotFoundException.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace describe_handshake {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Handshake* handshake, need_handshake(call, params.str("HandshakeId")));
    return Value::object({{"Handshake", handshake_value(call.world, *handshake)}});
}

}  // namespace describe_handshake

SKYLENS_DEFINE_OP(DescribeHandshake) = {.read = describe_handshake::run,
                                        .requirements = require_named};

}  // namespace skylens::organizations
