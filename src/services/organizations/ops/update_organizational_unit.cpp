// organizations:UpdateOrganizationalUnit: renames a unit; its policies and accounts stay.
//
// IAM: organizations:UpdateOrganizationalUnit on the unit.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), OrganizationalUnitNotFoundException, DuplicateOrganizationalUnitException.
// CloudTrail: the unit as responseElements.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace update_organizational_unit {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Str id = params.str("OrganizationalUnitId");
    const Unit* unit = found->units.find(id);
    if (unit == nullptr) return no_unit();
    const Str name = params.str("Name", unit->name);
    for (const Unit& other : found->units) {
        if (other.id != id && other.parent == unit->parent && other.name == name) {
            return aws::error("DuplicateOrganizationalUnitException",
                              "An OU with the same name already exists.");
        }
    }
    Organization& organization = own_organization(call);
    organization.units.find(id)->name = name;
    return Value::object(
        {{"OrganizationalUnit", unit_value(organization, *organization.units.find(id))}});
}

}  // namespace update_organizational_unit

SKYLENS_DEFINE_OP(UpdateOrganizationalUnit) = {.write = update_organizational_unit::run,
                                               .requirements = require_named};

}  // namespace skylens::organizations
