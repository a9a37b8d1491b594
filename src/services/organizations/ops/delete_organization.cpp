// organizations:DeleteOrganization: deletes an organization that has no member left but its
//   management account.
//
// IAM: organizations:DeleteOrganization on *.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), OrganizationNotEmptyException.
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace delete_organization {

Result<Value> run(aws::WriteCall& call, const aws::Params&) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    if (found->members.size() > 1 || !found->units.empty()) {
        return aws::error("OrganizationNotEmptyException",
                          "The organization isn't empty. To delete an organization, you must first "
                          "remove all accounts except the management account.");
    }
    const Str id = found->id;
    call.world.organizations->organizations.erase(id);
    return Value::object();
}

}  // namespace delete_organization

SKYLENS_DEFINE_OP(DeleteOrganization) = {.write = delete_organization::run,
                                         .requirements = require_named};

}  // namespace skylens::organizations
