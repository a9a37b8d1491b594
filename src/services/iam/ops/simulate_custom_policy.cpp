// iam:SimulateCustomPolicy: what policies given in the call would decide.
//
// IAM: iam:SimulateCustomPolicy on *.
// Errors, in order: InvalidInput (policy, context entry), ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: the positions of the statements in the policies are not answered.
#include "aws/operation.h"
#include "services/iam/simulation.h"
#include "services/iam/simulation_caller.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace simulate_custom_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    aws::Principal principal;
    principal.type = aws::PrincipalType::User;
    principal.account_id = call.account_id();
    if (params.has("CallerArn")) {
        SKYLENS_TRY(principal, need_caller(call, params.str("CallerArn")));
    }
    return simulate(call, params, principal, {});
}

}  // namespace simulate_custom_policy

SKYLENS_DEFINE_OP(SimulateCustomPolicy) = {.read = simulate_custom_policy::run};

}  // namespace skylens::iam
