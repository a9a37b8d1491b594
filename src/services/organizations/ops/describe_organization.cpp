// organizations:DescribeOrganization: the organization of the caller's account.
//
// IAM: organizations:DescribeOrganization on *.
// Errors, in order: AWSOrganizationsNotInUseException.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace describe_organization {

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    SKYLENS_TRY(const Organization* organization, need_organization(call));
    return Value::object({{"Organization", organization_value(call.world, *organization)}});
}

}  // namespace describe_organization

SKYLENS_DEFINE_OP(DescribeOrganization) = {.read = describe_organization::run,
                                           .requirements = require_named};

}  // namespace skylens::organizations
