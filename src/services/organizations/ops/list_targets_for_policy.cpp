// organizations:ListTargetsForPolicy: where a policy is attached.
//
// IAM: organizations:ListTargetsForPolicy on the policy.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), PolicyNotFoundException, InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_targets_for_policy {

Value target_value(const aws::World& world, const Organization& organization, const Str& id) {
    Value name("Root");
    std::string_view type = "ROOT";
    if (const Unit* unit = organization.units.find(id)) {
        name = Value(unit->name);
        type = "ORGANIZATIONAL_UNIT";
    } else if (organization.members.contains(id)) {
        name = Value(world.accounts[static_cast<std::size_t>(world.find_account(id))].name);
        type = "ACCOUNT";
    }
    return Value::object(
        {{"TargetId", id}, {"Arn", target_arn(organization, id)}, {"Name", name}, {"Type", type}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Policy* policy = organization->policies.find(params.str("PolicyId"));
    if (policy == nullptr) return no_policy();
    return list_page(call, params, policy->targets, "Targets",
                     [&](const Str& id) { return target_value(call.world, *organization, id); });
}

}  // namespace list_targets_for_policy

SKYLENS_DEFINE_OP(ListTargetsForPolicy) = {.read = list_targets_for_policy::run,
                                           .requirements = require_named};

}  // namespace skylens::organizations
