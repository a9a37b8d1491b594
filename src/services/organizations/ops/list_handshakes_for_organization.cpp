// organizations:ListHandshakesForOrganization: the invitations that the organization sent.
//
// IAM: organizations:ListHandshakesForOrganization on *.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: finished handshakes stay listed for good, in AWS for 30 days; Filter is
//   refused.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_handshakes_for_organization {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("Filter")) return aws::not_simulated("Filter of ListHandshakesForOrganization");
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const auto rows = rows_where(call.world.organizations->handshakes,
                                 [organization](const Handshake& handshake) {
                                     return handshake.organization == organization->id;
                                 });
    return list_page(call, params, rows, "Handshakes", [&call](const Handshake* handshake) {
        return handshake_value(call.world, *handshake);
    });
}

}  // namespace list_handshakes_for_organization

SKYLENS_DEFINE_OP(ListHandshakesForOrganization) = {.read = list_handshakes_for_organization::run,
                                                    .requirements = require_named};

}  // namespace skylens::organizations
