// organizations:ListRoots: the root of the organization, with the policy types enabled in it.
//
// IAM: organizations:ListRoots on *.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_roots {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const std::vector<const Organization*> rows = {organization};
    return list_page(call, params, rows, "Roots",
                     [](const Organization* row) { return root_value(*row); });
}

}  // namespace list_roots

SKYLENS_DEFINE_OP(ListRoots) = {.read = list_roots::run, .requirements = require_named};

}  // namespace skylens::organizations
