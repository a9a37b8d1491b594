// organizations:DeleteOrganizationalUnit: deletes a unit that holds neither accounts nor units.
//
// IAM: organizations:DeleteOrganizationalUnit on the unit.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), OrganizationalUnitNotFoundException, OrganizationalUnitNotEmptyException.
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace delete_organizational_unit {

bool holds_children(const Organization& organization, const Str& id) {
    for (const Unit& unit : organization.units) {
        if (unit.parent == id) return true;
    }
    for (const Member& member : organization.members) {
        if (member.parent == id) return true;
    }
    return false;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Str id = params.str("OrganizationalUnitId");
    if (!found->units.contains(id)) return no_unit();
    if (holds_children(*found, id)) {
        return aws::error("OrganizationalUnitNotEmptyException",
                          "The specified OU is not empty. Move all accounts to another root or to "
                          "other OUs, remove all child OUs, and try the operation again.");
    }
    Organization& organization = own_organization(call);
    detach_all(organization, id);
    organization.units.erase(id);
    return Value::object();
}

}  // namespace delete_organizational_unit

SKYLENS_DEFINE_OP(DeleteOrganizationalUnit) = {.write = delete_organizational_unit::run,
                                               .requirements = require_named};

}  // namespace skylens::organizations
