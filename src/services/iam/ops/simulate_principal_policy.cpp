// iam:SimulatePrincipalPolicy: what the policies of a user, group or role, with more given in
//   the call, would decide.
//
// IAM: iam:SimulatePrincipalPolicy on the user, group or role.
// Errors, in order: NoSuchEntity, InvalidInput (ARN, policy, context entry), ValidationError
//   (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: the positions of the statements in the policies are not answered;
//   PolicyExclusionList is not simulated and refused.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/policy_source.h"
#include "services/iam/simulation.h"
#include "services/iam/simulation_caller.h"
#include "services/iam/state.h"
#include "services/organizations/organizations.h"

namespace skylens::iam {
namespace simulate_principal_policy {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    static_cast<void>(call);
    out.push_back({"iam:SimulatePrincipalPolicy", params.str("PolicySourceArn"), {}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("PolicyExclusionList")) return aws::not_simulated("PolicyExclusionList");
    const Str source = params.str("PolicySourceArn");
    SKYLENS_TRY(PolicySet policies, policies_of_source(call, source));
    if (params.has("PermissionsBoundaryPolicyInputList")) policies.boundaries.clear();
    if (!params.has("OrderedOrganizationPolicyInputList")) {
        organizations::add_policy_levels(call.world, call.account_id(),
                                         organizations::PolicyType::ServiceControl, policies.scps);
    }
    aws::Principal principal;
    principal.type = aws::PrincipalType::User;
    principal.account_id = call.account_id();
    const bool group = source.view().find(":group/") != std::string_view::npos;
    if (params.has("CallerArn") || !group) {
        SKYLENS_TRY(principal, need_caller(call, params.str("CallerArn", source)));
    }
    return simulate(call, params, principal, std::move(policies));
}

}  // namespace simulate_principal_policy

SKYLENS_DEFINE_OP(SimulatePrincipalPolicy) = {
    .read = simulate_principal_policy::run,
    .requirements = simulate_principal_policy::requirements};

}  // namespace skylens::iam
