// organizations:ListHandshakesForAccount: the invitations that the caller's account got.
//
// IAM: organizations:ListHandshakesForAccount on *.
// Errors, in order: InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: finished handshakes stay listed for good, in AWS for 30 days; Filter is
//   refused.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_handshakes_for_account {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("Filter")) return aws::not_simulated("Filter of ListHandshakesForAccount");
    const Str account = call.account_id();
    const auto rows =
        rows_where(call.world.organizations->handshakes,
                   [&account](const Handshake& handshake) { return handshake.target == account; });
    return list_page(call, params, rows, "Handshakes", [&call](const Handshake* handshake) {
        return handshake_value(call.world, *handshake);
    });
}

}  // namespace list_handshakes_for_account

SKYLENS_DEFINE_OP(ListHandshakesForAccount) = {.read = list_handshakes_for_account::run,
                                               .requirements = require_named};

}  // namespace skylens::organizations
