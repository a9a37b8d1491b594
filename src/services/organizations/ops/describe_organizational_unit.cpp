// organizations:DescribeOrganizationalUnit: one unit.
//
// IAM: organizations:DescribeOrganizationalUnit on the unit.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), OrganizationalUnitNotFoundException.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace describe_organizational_unit {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Unit* unit = organization->units.find(params.str("OrganizationalUnitId"));
    if (unit == nullptr) return no_unit();
    return Value::object({{"OrganizationalUnit", unit_value(*organization, *unit)}});
}

}  // namespace describe_organizational_unit

SKYLENS_DEFINE_OP(DescribeOrganizationalUnit) = {.read = describe_organizational_unit::run,
                                                 .requirements = require_named};

}  // namespace skylens::organizations
