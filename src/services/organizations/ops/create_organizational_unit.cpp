// organizations:CreateOrganizationalUnit: makes a unit under the root or under another unit. It
//   gets the AWS managed policy of every enabled type.
//
// IAM: organizations:CreateOrganizationalUnit on the parent.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), ParentNotFoundException, ConstraintViolationException (deeper than five levels),
//   DuplicateOrganizationalUnitException.
// CloudTrail: the unit as responseElements.
//
// Deviations from AWS: tags are not simulated. Where AWS's own text of an exception is not known,
//   it is the API Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace create_organizational_unit {

constexpr std::size_t kDepthMax = 6;  // the root and five levels of units

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("Tags")) return aws::not_simulated("Tags of organizational units");
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Str parent = params.str("ParentId");
    if (!is_parent(*found, parent)) return no_parent();
    if (levels_above(*found, parent).size() >= kDepthMax) {
        return constraint("You have exceeded the maximum nesting depth of organizational units.");
    }
    for (const Unit& unit : found->units) {
        if (unit.parent == parent && unit.name == params.str("Name")) {
            return aws::error("DuplicateOrganizationalUnitException",
                              "An OU with the same name already exists.");
        }
    }
    Organization& organization = own_organization(call);
    const Str id = join("ou-", organization.root.view().substr(2), "-",
                        new_code(call.world, "organizational-unit", 8));
    organization.units.insert({id, params.str("Name"), parent});
    attach_defaults(organization, id);
    return Value::object(
        {{"OrganizationalUnit", unit_value(organization, *organization.units.find(id))}});
}

}  // namespace create_organizational_unit

SKYLENS_DEFINE_OP(CreateOrganizationalUnit) = {.write = create_organizational_unit::run,
                                               .requirements = require_named};

}  // namespace skylens::organizations
