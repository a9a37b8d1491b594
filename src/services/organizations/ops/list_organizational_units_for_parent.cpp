// organizations:ListOrganizationalUnitsForParent: the units right under the root or a unit.
//
// IAM: organizations:ListOrganizationalUnitsForParent on the parent.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), ParentNotFoundException, InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_organizational_units_for_parent {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Str parent = params.str("ParentId");
    if (!is_parent(*organization, parent)) return no_parent();
    const auto rows = rows_where(organization->units,
                                 [&parent](const Unit& unit) { return unit.parent == parent; });
    return list_page(call, params, rows, "OrganizationalUnits",
                     [organization](const Unit* unit) { return unit_value(*organization, *unit); });
}

}  // namespace list_organizational_units_for_parent

SKYLENS_DEFINE_OP(ListOrganizationalUnitsForParent) = {
    .read = list_organizational_units_for_parent::run, .requirements = require_named};

}  // namespace skylens::organizations
