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
#include "services/iam/policies_of.h"
#include "services/iam/simulation.h"
#include "services/iam/simulation_caller.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace simulate_principal_policy {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    static_cast<void>(call);
    out.push_back({"iam:SimulatePrincipalPolicy", params.str("PolicySourceArn"), {}});
}

Error unclear(const Str& arn) {
    return Error{"InvalidInput", join("Invalid Entity Arn: ", arn,
                                      " does not clearly define entity type and name.")};
}

// The policies of the source, which may be a group.
Result<PolicySet> policies_of(const aws::ReadCall& call, const Str& arn) {
    IamArn parts;
    if (!split_iam_arn(arn, parts) || parts.account != call.account_id().view()) {
        return unclear(arn);
    }
    const State& state = call.account().iam;
    PolicySet out;
    if (parts.kind == "user") {
        SKYLENS_TRY(const User* user, need_user(state, parts.name));
        add_user_policies(state, *user, out.identity);
        add_boundary(state, user->boundary, out.boundaries);
    } else if (parts.kind == "group") {
        SKYLENS_TRY(const Group* group, need_group(state, parts.name));
        add_permissions(state, group->permissions, out.identity);
    } else if (parts.kind == "role") {
        SKYLENS_TRY(const Role* role, need_role(state, parts.name));
        add_permissions(state, role->permissions, out.identity);
        add_boundary(state, role->boundary, out.boundaries);
    } else {
        return unclear(arn);
    }
    return out;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("PolicyExclusionList")) return aws::not_simulated("PolicyExclusionList");
    const Str source = params.str("PolicySourceArn");
    SKYLENS_TRY(PolicySet policies, policies_of(call, source));
    if (params.has("PermissionsBoundaryPolicyInputList")) policies.boundaries.clear();
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
